import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';

/** Cases that share a birth date and a phone, or a birth date and a name; `digest` names what they share. */
export const Twins = z.strictObject({
  digest: z.string(),
  /** Counts changes. */
  version: z.int(),
  /** The latest to come last. */
  cases: z.array(CaseId),
});
export type Twins = z.infer<typeof Twins>;

/** One phone that a whole town shares as its own must not grow an item without end. */
const mostCases = 40;

export const noTwins = (digest: string): Twins => ({ digest, version: 0, cases: [] });

/** A case comes to those that share something with it. @returns the same where it is among them */
export const withTwin = (twins: Twins, caseId: string): Twins =>
  twins.cases.includes(caseId)
    ? twins
    : { ...twins, version: twins.version + 1, cases: [...twins.cases, caseId].slice(-mostCases) };

/** A case was mended and shares it no more. @returns the same where it is not among them */
export const withoutTwin = (twins: Twins, caseId: string): Twins =>
  twins.cases.includes(caseId)
    ? { ...twins, version: twins.version + 1, cases: twins.cases.filter((each) => each !== caseId) }
    : twins;
