import type { Findable } from '../../domain/finding/identity.ts';
import { type Lookups, noLookups } from '../../domain/finding/lookups.ts';
import { mostShown, mostUrgentFirst, ranksOf } from '../../domain/finding/pair.ts';
import { twinTerms } from '../../domain/finding/twin-terms.ts';
import { noTwins, type Twins, withoutTwin, withTwin } from '../../domain/finding/twins.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { type Compared, type PairDeps, setPairApart, setPairPossible } from './flag-pair.ts';

export interface DoublesDeps extends PairDeps {
  /** Names terms so that they can be looked up and not read; the same for years. */
  lookupDigest: (terms: readonly string[]) => Promise<string[]>;
}

type Remaining = () => number;

/**
 * Puts a case among those that share something with it, or takes it away. Of two that come at the same moment one meets the write of
 * the other and reads again: so one of them sees both.
 * @returns all of them, as it then stands
 */
const changeTwins = (deps: DoublesDeps, digest: string, change: (twins: Twins) => Twins, remaining: Remaining) =>
  transact(deps, outcomeOnly<Twins>(remaining), 'look for cases of the same person', async () => {
    const before = (await deps.finding.twins(digest)) ?? noTwins(digest);
    const twins = change(before);
    if (twins === before) return { outcome: twins, changes: [] };
    return { outcome: twins, changes: [{ kind: 'twins-changed', twins, from: before.version }] };
  });

/** Remembers among which a case stands, before it is put there and until all that follows of leaving them is done. */
const noteTwins = (
  deps: DoublesDeps,
  caseId: string,
  next: (lookups: Lookups) => readonly string[],
  remaining: Remaining,
) =>
  transact(deps, outcomeOnly<Lookups>(remaining), 'note what this case shares', async () => {
    const before = (await deps.finding.lookups(caseId)) ?? noLookups(caseId);
    const twins = [...next(before)];
    if (twins.join() === before.twins.join()) return { outcome: before, changes: [] };
    const lookups = { ...before, version: before.version + 1, twins };
    return { outcome: lookups, changes: [{ kind: 'lookups-changed', lookups, from: before.version }] };
  });

/** Everybody else among some, each once, the newest first. */
const othersOf = (twins: readonly Twins[], caseId: string): string[] =>
  [...new Set(twins.flatMap(({ cases }) => cases.toReversed()))].filter((other) => other !== caseId);

/**
 * Compares one pair after the other, because each writes the same header.
 * @param most so many that are shown are enough @throws the first failure, once all were tried
 */
async function allOf(compare: readonly (() => Promise<Compared>)[], most = Number.POSITIVE_INFINITY): Promise<boolean> {
  const failures: unknown[] = [];
  let [changed, shown] = [false, 0];
  for (const pair of compare) {
    if (shown >= most) break;
    try {
      const compared = await pair();
      changed ||= compared.changed;
      shown += Number(compared.isShown);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return changed;
}

/** Others in the order in which a case shows them. */
async function inOrder({ caseBatches }: DoublesDeps, ids: readonly string[]): Promise<string[]> {
  return ids.length > mostShown ? mostUrgentFirst(ids, ranksOf(await caseBatches.headers(ids))) : [...ids];
}

/**
 * Flags the cases that share a birth date and phone, or a birth date and name, with a case, on both of them; what a mended form no
 * longer shares is flagged no more. What staff have judged stays as they said.
 * @returns whether anything changed
 */
export async function findDoubles(
  deps: DoublesDeps,
  caseId: string,
  person: Findable,
  remaining: Remaining,
): Promise<boolean> {
  const wanted = await deps.lookupDigest(twinTerms(person));
  const noted = await noteTwins(deps, caseId, ({ twins }) => [...new Set([...twins, ...wanted])], remaining);
  const each = async (digests: readonly string[], change: typeof withTwin): Promise<Twins[]> => {
    const all: Twins[] = [];
    for (const digest of digests)
      all.push(await changeTwins(deps, digest, (twins) => change(twins, caseId), remaining));
    return all;
  };
  const shared = othersOf(await each(wanted, withTwin), caseId);
  const left = othersOf(
    await each(
      noted.twins.filter((digest) => !wanted.includes(digest)),
      withoutTwin,
    ),
    caseId,
  );
  const gone = left.filter((id) => !shared.includes(id));
  const isApart = await allOf(gone.map((other) => () => setPairApart(deps, caseId, other, remaining)));
  const next = await inOrder(deps, shared);
  const isFlagged = await allOf(
    next.map((other) => () => setPairPossible(deps, caseId, other, remaining)),
    mostShown,
  );
  await noteTwins(deps, caseId, () => wanted, remaining);
  return isApart || isFlagged;
}
