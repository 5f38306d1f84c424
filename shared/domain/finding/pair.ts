import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { CaseHeader } from '../cases/case-header.ts';
import { isOver } from '../cases/transitions.ts';
import { CaseId } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import { urgencyRank } from '../triage/urgency.ts';

/**
 * What is known of two cases: that they may be of one person, as the system found; that they are or are not, as staff said; or that
 * a mended form left nothing that they share.
 */
export const pairStandings = ['possible', 'same', 'different', 'apart'] as const;

/** Two cases that were taken for possible doubles. Kept for good, so that what staff dismissed is never flagged again. */
export const Pair = z.strictObject({
  /** Both, in the order of their ids. */
  cases: z.tuple([CaseId, CaseId]),
  /** Counts changes. */
  version: z.int(),
  standing: z.enum(pairStandings),
  /** Staff id, or `doubles` where the system said so. */
  by: z.string(),
  /** RFC 3339 UTC. */
  at: z.string(),
});
export type Pair = z.infer<typeof Pair>;

/** Two cases in the one order in which a pair names them. */
export const pairOf = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

/** So many are shown on a case: the most urgent, and of these the newest. The others come up as these are judged. */
export const mostShown = 5;

/** How much each of some cases asks to be looked at: one that is over, set aside or gone the least. */
export type Ranks = ReadonlyMap<string, number>;

const rankOf = (header: CaseHeader): number =>
  isOver(header) || header.setAsideAt !== undefined ? -1 : urgencyRank(header.urgency);

export const ranksOf = (headers: readonly CaseHeader[]): Ranks =>
  new Map(headers.map((header) => [header.caseId, rankOf(header)]));

/** Cases in the order in which they are shown, the rest as they came. */
export const mostUrgentFirst = (ids: readonly string[], ranks: Ranks): string[] =>
  ids.toSorted((a, b) => (ranks.get(b) ?? -1) - (ranks.get(a) ?? -1));

const added = (ids: readonly string[], id: string, ranks: Ranks): string[] => {
  const all = [id, ...ids];
  return all.length > mostShown ? mostUrgentFirst(all, ranks).slice(0, mostShown) : all;
};

/** Whether a case may have more possible doubles than it shows. */
export const isFull = ({ possibleDuplicates = [] }: Pick<CaseHeader, 'possibleDuplicates'>): boolean =>
  possibleDuplicates.length >= mostShown;

/**
 * A link that has no room would push another one out.
 * @throws Refusal `unlawful-change`
 */
export function requireRoomForLink({ code, linked = [] }: CaseHeader, otherId: string): void {
  if (linked.length < mostShown || linked.includes(otherId)) return;
  throw new Refusal(
    'unlawful-change',
    `Case ${code} is linked with ${mostShown} others, and has no room for more. Link the other case with one of those instead: all of them are of one person.`,
  );
}

/** A list of a header; an empty one is left out. */
type Listed = Pick<CaseHeader, 'possibleDuplicates' | 'linked'>;
const listed = (name: keyof Listed, ids: readonly string[]): Listed => (ids.length > 0 ? { [name]: [...ids] } : {});

/** A header as a pair with another case stands. @param ranks of all that it may show, where these are more than fit */
export function withPair(
  header: CaseHeader,
  otherId: string,
  standing: Pair['standing'],
  ranks: Ranks = new Map(),
): CaseHeader {
  const { possibleDuplicates = [], linked = [], ...rest } = header;
  const possible = possibleDuplicates.filter((id) => id !== otherId);
  const same = linked.filter((id) => id !== otherId);
  return {
    ...rest,
    version: header.version + 1,
    ...listed('possibleDuplicates', standing === 'possible' ? added(possible, otherId, ranks) : possible),
    ...listed('linked', standing === 'same' ? [otherId, ...same] : same),
  };
}

/** Days between two cases of one person beyond which one that is over is history, and no double. */
const recentDays = 30;

const daysBetween = (a: CaseHeader, b: CaseHeader): number =>
  Math.abs(Temporal.Instant.from(a.receivedAt).since(b.receivedAt).total('days'));

/**
 * Whether two cases of one person ask somebody to look: one is open, and the other is, or came at most a month before or after. What was
 * set aside as part of a flood is looked at when it comes back.
 */
export function isWorthFlagging(a: CaseHeader, b: CaseHeader): boolean {
  if (a.setAsideAt !== undefined || b.setAsideAt !== undefined) return false;
  const over = [a, b].filter(isOver).length;
  return over === 0 || (over === 1 && daysBetween(a, b) <= recentDays);
}
