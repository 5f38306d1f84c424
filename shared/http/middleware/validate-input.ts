import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { type InputFault, invalidInput } from '../../domain/core/refusal.ts';
import { bodyText } from '../gateway.ts';
import { inputFaults } from '../input-faults.ts';
import { unstorableInBody, unstorableTexts } from '../unstorable-text.ts';
import { type HttpSurroundings, part, type Step } from './state.ts';

/** Reads a value through its schema. @returns the value and every fault at once. */
function read(schema: z.ZodMiniType | undefined, value: unknown): { value: unknown; faults: InputFault[] } {
  if (!schema) return { value: undefined, faults: [] };
  const parsed = z.safeParse(schema, value, { reportInput: true });
  return parsed.success
    ? { value: parsed.data, faults: [] }
    : { value: undefined, faults: inputFaults(parsed.error.issues) };
}

const today = (now: Temporal.Instant, zone: string): string => now.toZonedDateTimeISO(zone).toPlainDate().toString();

/** Validates query and body together, with the rules that no schema can tell; 422 names every fault. */
export const validateInput = ({ zone, queryFaults = {} }: HttpSurroundings): Step => ({
  before: async ({ event }) => {
    const route = part(event, 'route');
    const { raw } = event.state;
    const rawQuery = event.queryStringParameters ?? {};
    const query = read(route.query, rawQuery);
    const body = read(route.body, raw);
    const further = [
      ...(route.query ? unstorableTexts(rawQuery) : []),
      ...((await queryFaults[route.operation]?.(rawQuery)) ?? []),
      ...unstorableInBody(raw === undefined ? '' : bodyText(event), raw),
      ...(route.faults?.(raw, today(part(event, 'now'), zone)) ?? []),
    ];
    const seen = new Set([...query.faults, ...body.faults].map(({ pointer }) => pointer));
    const faults = [...query.faults, ...body.faults, ...further.filter(({ pointer }) => !seen.has(pointer))];
    if (faults.length > 0) throw invalidInput(faults);
    event.state.query = query.value;
    event.state.body = body.value;
  },
});
