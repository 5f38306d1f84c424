import { stored } from '../../domain/core/instants.ts';
import { type CaseEvent, type Channel, cannotBeReachedEvent } from '../../domain/messages/events.ts';
import type { Clock } from '../core/ports.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { promiseOnce } from './promise-once.ts';

export interface UnreachableDeps extends UnitOfWorkDeps {
  clock: Clock;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
}

/**
 * Promises staff the news that a person cannot be reached by a channel: that is how a message ends that its service refuses for
 * good. Told once for each message, however often the relay comes by: its id follows from the event's.
 */
export async function tellUnreachable(deps: UnreachableDeps, event: CaseEvent, channel: Channel): Promise<void> {
  const eventId = deps.derivedId('evt', event.eventId, 'cannot-be-reached', channel);
  const unreachable = cannotBeReachedEvent({ eventId, at: stored(deps.clock.now()) }, event, channel);
  const change = { kind: 'event', event: unreachable } as const;
  await promiseOnce(deps, change, 'tell staff that somebody cannot be reached', deps.remaining);
}
