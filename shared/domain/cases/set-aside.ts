import { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../core/ids.ts';
import { awaitsContact } from '../paging/contact.ts';
import { type Announcement, announce } from '../paging/paging.ts';
import type { PagingRound, RoundEnd } from '../paging/paging-round.ts';
import { deadlinesFor } from '../triage/deadlines.ts';
import type { ClockRules } from '../triage/ruleset.ts';
import type { CaseHeader } from './case-header.ts';
import { ratchetDeadlines } from './ratchet-deadlines.ts';
import { endedStatuses, unanswered } from './transitions.ts';

/** What came from one source within a span of time. Instants as the store keeps them (RFC 3339 UTC), both ends included. */
export interface Flood {
  source: string;
  from?: string | undefined;
  to: string;
}

const cameWith = ({ source, receivedAt }: CaseHeader, flood: Flood): boolean =>
  source === flood.source && receivedAt <= flood.to && (flood.from === undefined || flood.from <= receivedAt);

/** Whether somebody works on a case: their case is not put out of sight. Who sets a flood aside may have acknowledged some of it. */
const isTakenUp = ({ assignee, lastContact, openVisits, acknowledgedBy }: CaseHeader, by: string): boolean =>
  assignee !== undefined ||
  lastContact !== undefined ||
  Object.keys(openVisits).length > 0 ||
  (acknowledgedBy ?? by) !== by;

/** Whether a case is meant by whoever sets a flood aside. @param by staff id */
export const isToSetAside = (header: CaseHeader, flood: Flood & { by: string }): boolean =>
  cameWith(header, flood) &&
  header.setAsideAt === undefined &&
  !endedStatuses.includes(header.status) &&
  !isTakenUp(header, flood.by);

export const isToBringBack = (header: CaseHeader, flood: Flood): boolean =>
  cameWith(header, flood) && header.setAsideAt !== undefined;

/** A nurse or above took a case for part of a flood: its paging stops, and it leaves the worklist and stays open. @param at RFC 3339 UTC */
export const setAside = (header: CaseHeader, at: string): CaseHeader => ({
  ...header,
  version: header.version + 1,
  pagingOpen: false,
  setAsideAt: at,
});

/** How long a case that was sent again is known for it without being written anew, in milliseconds: a sender may press on and on. */
const sentAgainMilliseconds = 60_000;

const millisecondsBetween = (from: string, to: string): number =>
  Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;

/**
 * Whether the same was sent again since an order to set it aside, as far as is known: once a minute it is written down.
 * @param at when the order was given, RFC 3339 UTC
 */
export const wasSentAgainSince = ({ sentAgainAt }: CaseHeader, at: string): boolean =>
  sentAgainAt !== undefined && millisecondsBetween(sentAgainAt, at) < sentAgainMilliseconds;

/** Whether it is to be written down that the same was sent again: only what may be set aside asks for it. @param at RFC 3339 UTC */
export const isToBeKnownAsSentAgain = ({ source, status, sentAgainAt }: CaseHeader, at: string): boolean =>
  source !== undefined &&
  !endedStatuses.includes(status) &&
  (sentAgainAt === undefined || millisecondsBetween(sentAgainAt, at) >= sentAgainMilliseconds);

/** @param at RFC 3339 UTC */
export const sentAgain = (header: CaseHeader, at: string): CaseHeader => ({
  ...header,
  version: header.version + 1,
  sentAgainAt: at,
});

/** Whether a clock stopped when the case was set aside. @param latest its latest paging round */
const wasStopped = (header: CaseHeader, latest: PagingRound | undefined): boolean =>
  latest?.ended?.how === ('set-aside' satisfies RoundEnd) || awaitsContact(header);

/** The clocks of a level from now on, where the standing one has run out. */
function clocksAnew(header: CaseHeader, context: Pick<Context, 'now' | 'ruleset'>): CaseHeader['deadlines'] {
  const clocks = deadlinesFor({ ...header, guidance: { crisisLine: header.emergentClocks === true } }, context);
  return ratchetDeadlines(header, clocks, { startsAnew: true, now: context.now });
}

interface Context {
  now: Temporal.Instant;
  ids: IdSource;
  ruleset: ClockRules;
}

/**
 * A case comes back to the worklist. One that was being paged, or whose person was still to be reached, is paged as on its first day:
 * a clock that ran out meanwhile starts anew, so that whoever is paged first has their time.
 */
export function bringBack(
  { setAsideAt: _, ...before }: CaseHeader,
  latest: PagingRound | undefined,
  context: Context,
): Announcement {
  const header = { ...before, version: before.version + 1 };
  if (!wasStopped(header, latest)) return { header, events: [] };
  return announce(unanswered({ ...header, deadlines: clocksAnew(header, context) }), context);
}
