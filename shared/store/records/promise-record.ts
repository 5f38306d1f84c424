import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import { type Lane, lanes, OutboxEvent } from '../../domain/messages/events.ts';
import { MessageTarget } from '../../domain/messages/message-id.ts';
import { Reaction } from '../../domain/messages/reaction.ts';
import { laneOfPurpose, Timer } from '../../domain/messages/timer.ts';
import type { Promised } from '../../workflows/relay/ports.ts';
import { fromItem, type Item } from '../dynamo/item.ts';
import { type RecordKind, readMember, readRecord } from './read-record.ts';

const shards = ['P0', 'P1', 'P2', 'P3'] as const;

/**
 * Partitions of the pending marks, in the order in which they are looked at: pages, then what the first release left (it kept
 * no lanes apart), then notices. Each lane is spread over a few, so that a burst of events has no single hot key.
 */
export const pendingPartitions: readonly (readonly string[])[] = [
  shards.map((shard) => `page-${shard}`),
  shards,
  shards.map((shard) => `notice-${shard}`),
];
export const pendingMark = (lane: Lane, promiseId: string): string => {
  const place = (createHash('sha256').update(promiseId).digest()[0] ?? 0) % shards.length;
  return `${lane}-${shards[place]}`;
};

const eventKind: RecordKind<typeof OutboxEvent> = { schema: OutboxEvent, version: 1 };
const targetKind: RecordKind<typeof MessageTarget> = { schema: MessageTarget, version: 1 };
const timerKind: RecordKind<typeof Timer> = { schema: Timer, version: 1 };
const reactionKind: RecordKind<typeof Reaction> = { schema: Reaction, version: 1 };

/** How long a promise is kept after it was kept, for those who ask what was sent. */
const keepSeconds = 30 * 24 * 3600;

/** @returns the epoch second after which a promise that was done at an instant may vanish. One still pending never does. */
export const forgottenAt = (doneAt: Temporal.Instant): number => epochSeconds(doneAt) + keepSeconds;

/**
 * An event with its pending mark; `lane` and `pending` stand on top, where the stream filters look. `at` says from when on it
 * counts as forgotten while it is pending; what happened when is the event's own `at`.
 * @param only whom alone it goes to, where a message of it is sent again
 */
export const eventItem = (event: OutboxEvent, only?: MessageTarget): Record<string, unknown> => ({
  pk: event.eventId,
  schema: eventKind.version,
  lane: event.lane,
  at: event.at,
  pending: pendingMark(event.lane, event.eventId),
  event,
  ...(only && { only }),
});

/**
 * A timer with two marks: `pending` until the relay has set it with the Scheduler, `due` (its lane) until its workflow has
 * settled it, whatever became of the schedule. Setting it has time until it is due: on the stream it comes with the notices, so
 * that no page waits behind it.
 * @param at RFC 3339 UTC, when it was promised
 */
export const timerItem = (timer: Timer, at: string): Record<string, unknown> => ({
  pk: timer.timerId,
  schema: timerKind.version,
  lane: 'notice',
  at,
  pending: pendingMark(laneOfPurpose[timer.purpose], timer.timerId),
  due: laneOfPurpose[timer.purpose],
  dueAt: timer.dueAt,
  timer,
});

/** Something that is looked into, with its pending mark. @param at RFC 3339 UTC, when it was promised */
export const reactionItem = (reaction: Reaction, at: string): Record<string, unknown> => ({
  pk: reaction.reactionId,
  schema: reactionKind.version,
  lane: 'notice',
  at,
  pending: pendingMark('notice', reaction.reactionId),
  reaction,
});

/** The lane that an item names; what names none of ours waits with the notices. */
export const laneOf = (lane: unknown): Lane => lanes.find((known) => known === lane) ?? 'notice';

/** How often a promise was tried; what is no number was written by hand, and counts as never. */
export const attemptsOf = (nudges: unknown): number => (typeof nudges === 'number' ? nudges : 0);

/** Whatever a timer is called with or kept as. @throws zod's error where it is no timer */
export const readTimer = (value: unknown, schema?: unknown): Timer => readRecord(timerKind, value, schema);

export const timerOf = (item: Item): Timer => readMember(timerKind, item, 'timer');

/**
 * Reads what an outbox item or a stream record's new image promises, pending or done. The first release promised a timer by an
 * event of its own.
 * @param image attributes as `{S: …}`, typed by Lambda or by the SDK
 * @throws where it holds none of these.
 */
export function promisedOf(image: Readonly<Record<string, object>>): Promised {
  const { pk, schema, lane, event, only, timer, reaction, nudges, postponed } = fromItem(image as Item);
  const state = {
    promiseId: String(pk),
    lane: laneOf(lane),
    attempts: attemptsOf(nudges),
    postponed: postponed === true,
  };
  const ofFirstRelease = (event as { timer?: unknown } | undefined)?.timer;
  const set = timer ?? ofFirstRelease;
  if (set !== undefined) return { ...state, timer: readTimer(set, schema) };
  if (reaction !== undefined) return { ...state, reaction: readRecord(reactionKind, reaction, schema) };
  const replayed = only !== undefined && { only: readRecord(targetKind, only, schema) };
  return { ...state, event: readRecord(eventKind, event, schema), ...replayed };
}
