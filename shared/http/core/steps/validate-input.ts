import { localDateAt } from '../../../domain/core/local-time.ts';
import { invalidInput } from '../../../domain/core/refusal.ts';
import { faultsBesideSchema, readThrough, withOthers } from '../body-faults.ts';
import { type Exchange, part, type Step } from '../exchange.ts';
import type { HttpSetup } from '../http-setup.ts';
import { atParameters, readPageQuery, readQuery } from '../query.ts';
import type { Route } from '../route.ts';
import { unstorableTexts } from '../unstorable-text.ts';

/** The query as its schema reads it, its faults, and those that no schema tells; that of a page has none. */
async function queryOf({ queryFaults = {} }: HttpSetup, route: Route, event: Exchange) {
  if (route.speaks === 'html')
    return { value: route.query && readPageQuery(event, route.query), faults: [], besideSchema: [] };
  const { given, faults: repeated } = readQuery(event, route.query);
  const { value, faults } = readThrough(route.query, given);
  const besideSchema = [
    ...(route.query ? atParameters(given, unstorableTexts(given)) : []),
    ...((await queryFaults[route.operation]?.(given)) ?? []),
  ];
  return { value, faults: withOthers(repeated, atParameters(given, faults)), besideSchema };
}

/** Validates query and body together, with the rules that no schema can tell; 422 names every fault. */
export const validateInput = (setup: HttpSetup): Step => ({
  before: async ({ event }) => {
    const route = part(event, 'route');
    const { raw } = event.state;
    const query = await queryOf(setup, route, event);
    const body = readThrough(route.body, raw);
    const besideSchemas = [
      ...query.besideSchema,
      ...faultsBesideSchema(route, raw, localDateAt(part(event, 'now'), setup.zone)),
    ];
    const faults = withOthers(withOthers(query.faults, body.faults), besideSchemas);
    if (faults.length > 0) throw invalidInput(faults);
    event.state.query = query.value;
    event.state.body = body.value;
  },
});
