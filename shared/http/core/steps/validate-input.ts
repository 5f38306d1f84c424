import { localDateAt } from '../../../domain/core/local-time.ts';
import { invalidInput } from '../../../domain/core/refusal.ts';
import { faultsBesideSchema, readThrough, withOthers } from '../body-faults.ts';
import { part, type Step } from '../exchange.ts';
import type { HttpSetup } from '../http-setup.ts';
import { atParameters, readQuery } from '../query.ts';
import { unstorableTexts } from '../unstorable-text.ts';

/** Validates query and body together, with the rules that no schema can tell; 422 names every fault. */
export const validateInput = ({ zone, queryFaults = {} }: HttpSetup): Step => ({
  before: async ({ event }) => {
    const route = part(event, 'route');
    const { raw } = event.state;
    const { given, faults: repeated } = readQuery(event, route.query);
    const query = readThrough(route.query, given);
    const body = readThrough(route.body, raw);
    const besideSchemas = [
      ...(route.query ? atParameters(given, unstorableTexts(given)) : []),
      ...((await queryFaults[route.operation]?.(given)) ?? []),
      ...faultsBesideSchema(route, raw, localDateAt(part(event, 'now'), zone)),
    ];
    const bySchemas = [...atParameters(given, query.faults), ...body.faults];
    const faults = withOthers(withOthers(repeated, bySchemas), besideSchemas);
    if (faults.length > 0) throw invalidInput(faults);
    event.state.query = query.value;
    event.state.body = body.value;
  },
});
