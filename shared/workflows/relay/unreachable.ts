import type { Temporal } from 'temporal-polyfill';
import { stored } from '../../domain/core/instants.ts';
import type { OutboxEvent } from '../../domain/messages/outbox-event.ts';
import { Conflict } from '../core/commit-errors.ts';
import type { Clock } from '../core/ports.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';

export interface UnreachableDeps extends UnitOfWorkDeps {
  clock: Clock;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
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
  deps: UnreachableDeps,
  event: OutboxEvent,
  channel: 'email' | 'sms',
): Promise<void> {
  const unreachable = unreachableEvent(event, channel, deps.clock.now(), deps.derivedId);
  try {
    await transact(deps, outcomeOnly<void>(deps.remaining), 'tell staff that somebody cannot be reached', async () => ({
      outcome: undefined,
      changes: [{ kind: 'event', event: unreachable }],
    }));
  } catch (error) {
    if (!(error instanceof Conflict && error.on === 'event')) throw error;
  }
}
