import { isNamedVersion, type NamedVersions } from '../core/named-versions.ts';
import { Refusal } from '../core/refusal.ts';
import { isSameData } from '../core/same-data.ts';
import type { CaseHeader } from './case-header.ts';

/** What of a case somebody had before their eyes when they decided; what they did not say is not compared. */
export interface SeenCase {
  ifMatch?: NamedVersions | undefined;
  round?: number | undefined;
}

const hasChanged = ({ version, round, urgency }: CaseHeader): Refusal =>
  new Refusal(
    'stale-version',
    `This case has changed since you read it: it is ${urgency} now, version ${version}, paging round ${round}. Read it again.`,
    { current: { version, round, urgency } },
  );

/** @returns the Refusal `stale-version`, with the present version, paging round and level, where a case is not what was seen of it */
export function staleness(header: CaseHeader, seen: SeenCase): Refusal | undefined {
  const { version, round } = header;
  const isCurrent = isNamedVersion(version, seen.ifMatch) && (seen.round ?? round) === round;
  return isCurrent ? undefined : hasChanged(header);
}

/** Guards a decision about a case against what its maker could not know. @throws Refusal `stale-version`, as `staleness` gives it */
export function requireSeen(header: CaseHeader, seen: SeenCase): void {
  const stale = staleness(header, seen);
  if (stale) throw stale;
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

/**
 * Remembers what a decision is about to overwrite, as it first was: where it must be made anew because somebody wrote something else
 * there meanwhile, its maker did not know of that, and it is not lost without a word.
 * @returns takes each header with what of the case is about to be overwritten, and gives the guard
 * @throws the guard: Refusal `stale-version`
 */
export function overwritingAtFirst(): (header: CaseHeader, overwritten: unknown) => () => void {
  let first: { overwritten: unknown } | undefined;
  return (header, overwritten) => {
    first ??= { overwritten };
    const before = first;
    return () => {
      if (!isSameData(before.overwritten, overwritten)) throw hasChanged(header);
    };
  };
}
