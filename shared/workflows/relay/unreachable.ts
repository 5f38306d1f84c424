import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { stored } from '../../domain/core/instants.ts';
import { cannotBeReachedEvent, phoneThePatientEvent } from '../../domain/messages/event-makers.ts';
import type { CaseEvent, Channel, EventOf, OutboxEvent } from '../../domain/messages/events.ts';
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

/** The event that a message came from, and its case. */
type Subject = Pick<CaseEvent, 'eventId'> & Pick<CaseHeader, 'caseId' | 'code' | 'urgency' | 'clinicId'>;

/** Told once, however often the relay comes by: the id of the news follows from the event's. */
async function tellOnce(
  deps: UnreachableDeps,
  event: Pick<CaseEvent, 'eventId'>,
  why: readonly string[],
  news: (identity: { eventId: string; at: string }) => OutboxEvent,
): Promise<void> {
  const eventId = deps.derivedId('evt', event.eventId, ...why);
  const change = { kind: 'event', event: news({ eventId, at: stored(deps.clock.now()) }) } as const;
  await promiseOnce(deps, change, 'tell staff that somebody cannot be reached', deps.remaining);
}

/**
 * Promises staff the news that a person cannot be reached by a channel: that is how a message ends that its service refuses for
 * good.
 */
export const tellUnreachable = (deps: UnreachableDeps, event: Subject, channel: Channel): Promise<void> =>
  tellOnce(deps, event, ['cannot-be-reached', channel], (identity) => cannotBeReachedEvent(identity, event, channel));

/** Promises staff that the person of a visit is to be phoned about its change. */
export const tellToPhone = (deps: UnreachableDeps, event: EventOf<'visit-changed'>): Promise<void> =>
  tellOnce(deps, event, ['phone-the-patient'], (identity) =>
    phoneThePatientEvent(identity, event, event.appointmentId),
  );
