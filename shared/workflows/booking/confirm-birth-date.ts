import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { terms } from '../../domain/finding/lookup-terms.ts';
import type { FindingReader } from '../finding/ports.ts';
import type { BirthTries } from './birth-tries.ts';

export interface BirthDateDeps {
  birthTries: BirthTries;
  finding: Pick<FindingReader, 'lookups'>;
  /** Digests of what cases are found by (shared/links/lookup-digest.ts). */
  lookupDigest: (terms: readonly string[]) => Promise<string[]>;
}

/**
 * What came of a birth date: `right`; `wrong`; `too-many` tries within the hour, so it was not judged; `not-yet`: what the case is found
 * by is still being written, a matter of seconds after it came; `unknown`: nobody told us one.
 */
export type BirthDateJudgement = 'right' | 'wrong' | 'too-many' | 'not-yet' | 'unknown';

/**
 * Judges a birth date by the keyed digests that the case is found by, so that whoever asks needs to read no form and no answers. A try
 * is counted before it is judged; one that cannot be judged is not counted.
 * @param link names the link by which it is asked @param born as much of a date as the case knows: `1962-04-09`, `1962-04` or `1962`
 */
export async function judgeBirthDate(
  { birthTries, finding, lookupDigest }: BirthDateDeps,
  { header, link, born, now }: { header: CaseHeader; link: string; born: string; now: Temporal.Instant },
): Promise<BirthDateJudgement> {
  if (header.birthKnown === 'none') return 'unknown';
  const [lookups, [digest]] = await Promise.all([finding.lookups(header.caseId), lookupDigest([terms.born(born)])]);
  if (!lookups || digest === undefined) return 'not-yet';
  if (!(await birthTries.count(link, now))) return 'too-many';
  return lookups.digests.includes(digest) ? 'right' : 'wrong';
}
