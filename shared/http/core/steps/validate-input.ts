import * as z from 'zod/mini';
import { localDateAt } from '../../../domain/core/local-time.ts';
import { type InputFault, invalidInput } from '../../../domain/core/refusal.ts';
import { part, type Step } from '../exchange.ts';
import type { HttpSetup } from '../http-setup.ts';
import { inputFaults } from '../input-faults.ts';
import { readQuery } from '../query.ts';
import { unstorableTexts } from '../unstorable-text.ts';

/** Reads a value through its schema. @returns the value and every fault at once. */
function read(schema: z.ZodMiniType | undefined, value: unknown): { value: unknown; faults: InputFault[] } {
  if (!schema) return { value: undefined, faults: [] };
  const parsed = z.safeParse(schema, value, { reportInput: true });
  return parsed.success
    ? { value: parsed.data, faults: [] }
    : { value: undefined, faults: inputFaults(parsed.error.issues) };
}

/** The faults, and those others that are of a pointer which no fault names yet. */
function withOthers(faults: readonly InputFault[], others: readonly InputFault[]): InputFault[] {
  const named = new Set(faults.map(({ pointer }) => pointer));
  return [...faults, ...others.filter(({ pointer }) => !named.has(pointer))];
}

/** Validates query and body together, with the rules that no schema can tell; 422 names every fault. */
export const validateInput = ({ zone, queryFaults = {} }: HttpSetup): Step => ({
  before: async ({ event }) => {
    const route = part(event, 'route');
    const { raw } = event.state;
    const { given, faults: repeated } = readQuery(event, route.query);
    const query = read(route.query, given);
    const body = read(route.body, raw);
    const besideSchemas = [
      ...(route.query ? unstorableTexts(given) : []),
      ...((await queryFaults[route.operation]?.(given)) ?? []),
      ...unstorableTexts(raw),
      ...(route.faults?.(raw, localDateAt(part(event, 'now'), zone)) ?? []),
    ];
    const bySchemas = [...query.faults, ...body.faults];
    const faults = withOthers(withOthers(repeated, bySchemas), besideSchemas);
    if (faults.length > 0) throw invalidInput(faults);
    event.state.query = query.value;
    event.state.body = body.value;
  },
});
