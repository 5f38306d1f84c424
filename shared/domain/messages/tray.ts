import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { EventId, Slug } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import type { Notice } from './audience.ts';
import { BundleEntry } from './bundle-entry.ts';
import { type Channel, channels } from './events.ts';
import { counted, leastOf } from './full-tray.ts';
import { isGivenUp } from './given-up.ts';
import { messageKindOf } from './message.ts';
import type { ToldCase } from './message-record.ts';
import type { FlushTrayTimer } from './timer.ts';
import { topicOf } from './topic.ts';

/** Whose notices lie in a tray, and by what they go out. */
export const TrayName = z.strictObject({ recipientId: Slug, channel: z.enum(channels) });
export type TrayName = z.infer<typeof TrayName>;

/** Every instant is RFC 3339 UTC. */
const Told = z.strictObject({
  eventId: EventId,
  topic: z.string(),
  /** The event's own. */
  at: z.string(),
  /** It went out by itself, at once; else with others, or not at all because a later one took its place. */
  alone: z.boolean(),
  /** The bundle that it went with. */
  by: z.optional(EventId),
});

const Waiting = z.strictObject({
  ...BundleEntry.shape,
  topic: z.string(),
  at: z.string(),
  /** From when on it may go out. */
  due: z.string(),
});
export type Waiting = z.infer<typeof Waiting>;

/** Notices to one person on one channel that wait to go out together, and what went out last. Ids and codes only. */
export const Tray = z.strictObject({
  ...TrayName.shape,
  /** Counts every change of this record; 0 = there is none yet. */
  version: z.int(),
  /** When the last message went out or was promised. */
  sentAt: z.optional(z.string()),
  /** Which event's message that was. */
  sentBy: z.optional(EventId),
  /** The same of each kind of message: mails of different kinds do not wait for one another. */
  sentKinds: z.optional(z.record(z.string(), z.string())),
  /** The timer that empties it; always there while something waits. */
  flush: z.optional(z.strictObject({ timerId: z.string(), at: z.string() })),
  waiting: z.array(Waiting),
  /** Events beyond those that are named: how many, and the latest of them, so that a repeat counts once. */
  more: z.strictObject({
    count: z.int(),
    /** How many of each kind; earlier releases did not say. */
    kinds: z.optional(z.record(z.string(), z.int())),
    latest: z.array(EventId),
    /** The version of this record with which it was begun to count them; earlier releases did not say. */
    since: z.optional(z.int()),
  }),
  /** The latest that left the tray, so that a repeat is known and what was overtaken is not told. */
  told: z.array(Told),
});
export type Tray = z.infer<typeof Tray>;

/** Seconds in which further notices wait for one another after one went out: a phone rings more seldom than a mailbox fills. */
const windowSeconds: Readonly<Record<Channel, number>> = { email: 60, sms: 300 };

/** Bounds of the record, some 10 KB, because each notice writes it: what is named while it waits, and what is remembered as told. */
const mostWaiting = 30;
const mostTold = 60;

export const none: Tray['more'] = { count: 0, latest: [] };

export const emptyTray = (name: TrayName): Tray => ({ ...name, version: 0, waiting: [], more: none, told: [] });

/**
 * What becomes of a notice. `now`: it goes out by itself at once. `again`: it was to go out by itself before. `later`: it lies in the
 * tray. `overtaken`: a later one of the same took its place. `known`: it was in the tray before and has gone out with others.
 */
export interface Placed {
  what: 'now' | 'again' | 'later' | 'overtaken' | 'known';
  /** The tray as it becomes; absent where it stays. */
  tray?: Tray;
  /** To be set where the tray is emptied sooner than before. */
  timer?: FlushTrayTimer;
  /** The cases of which a notice was only counted. */
  counted?: ToldCase[];
}

/** What the message is called that a tray becomes, from when on it counts notices that it does not name; undefined before that. */
export const bundleNameOf = ({ recipientId, channel, more: { since } }: Tray): string | undefined =>
  since === undefined ? undefined : `bundle-${recipientId}-${channel}-${since}`;

export const laterOf = (a: string, b: string): string => (a > b ? a : b);

function flushTimer({ recipientId, channel, version }: Tray, dueAt: string): FlushTrayTimer {
  const timerId = `tray-${recipientId}-${channel}-${version}`;
  return { timerId, purpose: 'flush-tray', recipientId, channel, dueAt };
}

/** The tray with the timer that empties it, anew where it has none that rings soon enough. */
export function emptiedAt(tray: Tray, at: string): Pick<Placed, 'timer'> & { tray: Tray } {
  if (tray.flush && tray.flush.at <= at) return { tray };
  const timer = flushTimer(tray, at);
  return { tray: { ...tray, flush: { timerId: timer.timerId, at } }, timer };
}

/** With one more that waits; of a full tray the least is only counted, and goes out when what is named does. */
export function laidIn(tray: Tray, entry: Waiting): Placed {
  const next = { ...tray, version: tray.version + 1 };
  if (tray.waiting.length < mostWaiting)
    return { what: 'later', ...emptiedAt({ ...next, waiting: [...tray.waiting, entry] }, entry.due) };
  const least = leastOf(tray.waiting, entry, windowSeconds[tray.channel]);
  const waiting = [...tray.waiting, entry].filter((each) => each !== least);
  const kept = { ...next, waiting, more: counted(next, least) };
  const { kind, caseId } = least;
  const told = caseId ? { counted: [{ caseId, kind }] } : {};
  return { what: 'later', ...(least === entry ? { tray: kept } : emptiedAt(kept, entry.due)), ...told };
}

export const isOvertaken = ({ told, waiting }: Tray, topic: string, at: string): boolean =>
  [...told, ...waiting].some((each) => each.topic === topic && each.at > at);

/** A notice as a bundle names it. */
export const entryOf = (event: Notice): BundleEntry => ({
  eventId: event.eventId,
  kind: messageKindOf(event),
  ...('caseId' in event && { caseId: event.caseId, code: event.code, urgency: event.urgency }),
  ...('change' in event && { change: event.change }),
  ...('clock' in event && { clock: event.clock }),
  ...('missedVisitAt' in event && event.missedVisitAt !== undefined && { missedVisit: true }),
  ...('missedVisitAt' in event && isGivenUp(event) && { givenUp: true }),
  ...('whom' in event && { whom: event.whom }),
});

/** A message went out, or is promised: `sentBy` = the event that it is of. */
export const goneOut = (
  tray: Tray,
  { now, sentBy }: { now: string; sentBy: string },
  told: Tray['told'],
  kinds: readonly string[],
): Tray => ({
  ...tray,
  version: tray.version + 1,
  sentAt: now,
  sentBy,
  sentKinds: { ...tray.sentKinds, ...Object.fromEntries(kinds.map((kind) => [kind, now])) },
  told: [...tray.told, ...told].slice(-mostTold),
});

/** From when on a further message may go out. A phone rings for all alike; a mail waits for those of its kind alone. */
export function openFrom({ sentAt, sentKinds, channel }: Tray, now: string, kind?: string): string {
  const last = channel === 'email' && kind !== undefined ? sentKinds?.[kind] : sentAt;
  if (last === undefined) return now;
  const end = Temporal.Instant.from(last).add({ seconds: windowSeconds[channel] });
  return laterOf(stored(end), now);
}

/** What is told of no case says more than a line of a bundle holds, and comes seldom: its mail waits for no others. */
export const isMailOfItsOwn = (channel: Channel, { caseId }: Pick<BundleEntry, 'caseId'>): boolean =>
  channel === 'email' && caseId === undefined;

/** Whether something waits for a phone whose time has come: a further notice goes out with it. */
const isBehindOthers = ({ channel, waiting }: Tray, now: string): boolean =>
  channel === 'sms' && waiting.some(({ due }) => due <= now);

/**
 * Lays a notice in its tray. The first one after a pause goes out at once; further ones wait until a minute has passed since the last
 * mail of their kind, or five since the last SMS of any, and all of them while the person's quiet hours run. A mail that is
 * about no case waits for these alone.
 */
export function place(tray: Tray, event: Notice, now: Temporal.Instant, quietUntil?: Temporal.Instant): Placed {
  const topic = topicOf(event);
  if (isOvertaken(tray, topic, event.at)) return { what: 'overtaken' };
  const before = tray.told.find(({ eventId }) => eventId === event.eventId);
  if (before) return { what: before.alone ? 'again' : 'known' };
  const { eventId, at } = event;
  if (tray.waiting.some((each) => each.eventId === eventId) || tray.more.latest.includes(eventId))
    return { what: 'later' };
  const instant = stored(now);
  const kind = messageKindOf(event);
  const isApart = isMailOfItsOwn(tray.channel, entryOf(event));
  const open = isApart ? instant : openFrom(tray, instant, kind);
  const due = laterOf(open, quietUntil ? stored(quietUntil) : '');
  if (due > instant || isBehindOthers(tray, instant)) return laidIn(tray, { ...entryOf(event), topic, at, due });
  const told = [{ eventId, topic, at, alone: true }];
  return { what: 'now', tray: goneOut(tray, { now: instant, sentBy: eventId }, told, isApart ? [] : [kind]) };
}
