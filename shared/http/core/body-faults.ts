import * as z from 'zod/mini';
import type { InputFault } from '../../domain/core/refusal.ts';
import { inputFaults } from './input-faults.ts';
import type { RouteDescription } from './route.ts';
import { unstorableTexts } from './unstorable-text.ts';

/** Reads a value through its schema. @returns the value and every fault at once. */
export function readThrough(
  schema: z.ZodMiniType | undefined,
  value: unknown,
): { value: unknown; faults: InputFault[] } {
  if (!schema) return { value: undefined, faults: [] };
  const parsed = z.safeParse(schema, value, { reportInput: true });
  return parsed.success
    ? { value: parsed.data, faults: [] }
    : { value: undefined, faults: inputFaults(parsed.error.issues) };
}

/** The faults, and those others that are of a pointer which no fault names yet. */
export function withOthers(faults: readonly InputFault[], others: readonly InputFault[]): InputFault[] {
  const named = new Set(faults.map(({ pointer }) => pointer));
  return [...faults, ...others.filter(({ pointer }) => !named.has(pointer))];
}

/** Faults of a body that no schema tells. @param today local date of the practice */
export const faultsBesideSchema = (
  { faults }: Pick<RouteDescription, 'faults'>,
  raw: unknown,
  today: string,
): InputFault[] => [...unstorableTexts(raw), ...(faults?.(raw, today) ?? [])];

/** All faults of a body. @param today local date of the practice */
export const bodyFaults = (
  route: Pick<RouteDescription, 'body' | 'faults'>,
  raw: unknown,
  today: string,
): InputFault[] => withOthers(readThrough(route.body, raw).faults, faultsBesideSchema(route, raw, today));
