import { Refusal } from '../core/refusal.ts';
import type { CaseHeader } from './case-header.ts';

/** What of a case somebody had before their eyes when they decided; what they did not say is not compared. */
export interface SeenCase {
  ifMatch?: number | undefined;
  round?: number | undefined;
}

/**
 * Guards a decision about a case against what its maker could not know.
 * @throws Refusal `stale-version` with the present version, paging round and level
 */
export function requireSeen({ version, round, urgency }: CaseHeader, seen: SeenCase): void {
  const isCurrent = (seen.ifMatch ?? version) === version && (seen.round ?? round) === round;
  if (isCurrent) return;
  throw new Refusal(
    'stale-version',
    `This case has changed since you read it: it is ${urgency} now, version ${version}, paging round ${round}. Read it again.`,
    { current: { version, round, urgency } },
  );
}

/**
 * Remembers the paging round that a decision began with, for when it must be made anew: an answer to what was there at first is
 * none to an emergency that came between.
 * @returns what was seen, with the round of the first header that it was asked about where the caller named none
 */
export function seenAtFirst(seen: SeenCase): (header: CaseHeader) => SeenCase {
  let first: number | undefined;
  return ({ round }) => {
    first ??= seen.round ?? round;
    return { ...seen, round: first };
  };
}
