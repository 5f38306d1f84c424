import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';

/** The referral that a referrer's own name (`externalId`) stands for. */
export const NamedReferral = z.strictObject({
  /** Names referrer and name so that they can be looked up and not read. */
  digest: z.string(),
  /** Counts changes: a name goes to another referral once its own has ended. */
  version: z.int(),
  caseId: CaseId,
});
export type NamedReferral = z.infer<typeof NamedReferral>;

/** Of what a digest is made. A name is its referrer's: another one may use the same. */
export const referralNameTerm = (referrerId: string, externalId: string): string =>
  `referral-name:${JSON.stringify([referrerId, externalId])}`;
