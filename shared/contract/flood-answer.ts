import * as z from 'zod/mini';
import { Urgency } from '../domain/triage/urgency.ts';
import { Instant } from './visit-answers.ts';

/** Which cases are meant: how many, of which urgencies, the codes of the first twenty, and when they came; no `from` = since ever. */
export const FloodAnswer = z.strictObject({
  cases: z.int(),
  urgencies: z.partialRecord(Urgency, z.int()),
  codes: z.array(z.string()),
  from: z.optional(Instant),
  to: Instant,
});
