import type { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../../domain/ids.ts';
import type { OutboxEvent } from '../../domain/messages/outbox-event.ts';
import { stored } from '../../domain/time/instants.ts';
import { Conflict } from '../core/commit-errors.ts';
import type { Clock, Ledger } from '../ports.ts';

export interface UnreachableDeps {
  ledger: Ledger;
  clock: Clock;
  ids: Pick<IdSource, 'next'>;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

/** Told once for each message, however often the relay comes by: its id follows from the event's. */
const unreachableEvent = (
  { eventId, caseId, code, urgency, clinicId }: OutboxEvent,
  channel: 'email' | 'sms',
  now: Temporal.Instant,
  derivedId: UnreachableDeps['derivedId'],
): OutboxEvent => ({
  eventId: derivedId('evt', eventId, 'cannot-be-reached', channel),
  lane: 'notice',
  kind: 'cannot-be-reached',
  at: stored(now),
  channel,
  ...(caseId && { caseId }),
  ...(code && { code }),
  ...(urgency && { urgency }),
  ...(clinicId && { clinicId }),
});

/**
 * Promises staff the news that a person cannot be reached by a channel: that is how a message ends that its service refuses for
 * good. A repeat promises nothing more.
 */
export async function tellUnreachable(
  { ledger, clock, ids, derivedId }: UnreachableDeps,
  event: OutboxEvent,
  channel: 'email' | 'sms',
): Promise<void> {
  const unreachable = unreachableEvent(event, channel, clock.now(), derivedId);
  try {
    await ledger.commit([{ kind: 'event', event: unreachable }], ids.next('txn'));
  } catch (error) {
    if (!(error instanceof Conflict && error.on === 'event')) throw error;
  }
}
