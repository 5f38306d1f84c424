import type { LinkKeys } from '../../../../shared/links/link-token.ts';
import { seal, unseal } from '../../../../shared/links/seal.ts';

const secret = 'spinebridge-to-say-again';

/** Whoever typed a case in, and the case. */
export interface TakenBy {
  caseId: string;
  staffId: string;
}

const nameOf = ({ caseId, staffId }: TakenBy): string => JSON.stringify([caseId, staffId]);

/** Goes into the address of the page that says what to tell the caller (`say`): it shows that to nobody but whoever typed the case in. */
export const toSayAgain = (keys: LinkKeys, takenBy: TakenBy): string => seal(keys, secret, nameOf(takenBy));

/** @param sealed what the address says, as it came */
export const isTheirsToSay = (keys: LinkKeys, sealed: string | undefined, takenBy: TakenBy): boolean =>
  sealed !== undefined && unseal(keys, secret, sealed) === nameOf(takenBy);
