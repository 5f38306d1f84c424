import type { Temporal } from 'temporal-polyfill';
import type { Lane, OutboxEvent } from '../../domain/messages/events.ts';
import type { PatientMessage, PatientText, ReferrerMessage, StaffMessage } from '../../domain/messages/message.ts';
import type { MessageTarget } from '../../domain/messages/message-id.ts';
import type { Reaction } from '../../domain/messages/reaction.ts';
import type { Timer } from '../../domain/messages/timer.ts';

/** What every outbox record says of its promise. */
interface PromiseState {
  promiseId: string;
  lane: Lane;
  /** How often it was tried and failed, or brought back by the sweeper. */
  attempts: number;
  /** True while it waits for its next turn: the sweeper brings it back. */
  postponed: boolean;
}

/** What an outbox record promises: that people are told, that a timer rings, or that something is looked into. */
export type PromisedEvent = PromiseState & { event: OutboxEvent; only?: MessageTarget };
export type PromisedTimer = PromiseState & { timer: Timer };
export type PromisedReaction = PromiseState & { reaction: Reaction };
export type Promised = PromisedEvent | PromisedTimer | PromisedReaction;

/** A promise that was found pending, and how often it was brought back before. */
export interface PendingPromise {
  promiseId: string;
  lane: Lane;
  attempts: number;
}

export interface OutboxStore {
  /**
   * Takes the pending mark away: everything that was promised was done. Repeating it changes nothing.
   * @param now from when on the record need not be kept long
   */
  markDone(promiseId: string, now: Temporal.Instant): Promise<void>;
  /** Takes the pending mark of a timer away: it is set. It is kept until it is settled. Repeating it changes nothing. */
  markSet(timerId: string): Promise<void>;
  /**
   * Promises whose turn was before the instant, those of pages first, in each lane the oldest first.
   * @returns at most `limit`
   */
  pendingBefore(instant: Temporal.Instant, limit: number): Promise<PendingPromise[]>;
  /**
   * Puts a pending promise on the stream again, and its next turn off to `nextAt`; it counts as tried once more. Does nothing
   * when it is done by now.
   */
  nudge(promiseId: string, nextAt: Temporal.Instant): Promise<void>;
  /** Leaves a pending promise to the sweeper from `nextAt` on; it counts as tried once more. Does nothing when it is done. */
  postpone(promiseId: string, nextAt: Temporal.Instant): Promise<void>;
}

/** A timer that nobody settled though it was due, and how often its workflow failed before. */
export interface DueTimer {
  timerId: string;
  /** Absent where no schema of this release reads it. */
  timer?: Timer;
  attempts: number;
}

export interface TimerStore {
  /** Whether a timer was set, rung or not; one that rang is forgotten after a month. Strongly consistent. */
  isKnown(timerId: string): Promise<boolean>;
  /** Timers of a lane that were due before the instant and not settled, soonest first. Reads an index that may lag. */
  dueBefore(lane: Lane, instant: Temporal.Instant, limit: number): Promise<DueTimer[]>;
  /** Its workflow has run: nothing of it is looked for any more. Repeating it changes nothing. */
  settle(timerId: string, now: Temporal.Instant): Promise<void>;
  /** Its workflow failed: it is looked for again after `nextAt`. Does nothing when it is settled by now. */
  postpone(timerId: string, nextAt: Temporal.Instant): Promise<void>;
}

/**
 * How a send that did not succeed ended. `refused`: the service will never take a message to this address. `failed`: it took
 * none now, nothing went out. `unknown`: no answer came, so it may have gone out.
 */
export type SendOutcome = 'refused' | 'failed' | 'unknown';

/** A send that did not succeed. It keeps the name of what went wrong and drops its text: SES quotes addresses in it. */
export class SendFailed extends Error {
  readonly outcome: SendOutcome;

  constructor(reason: string, outcome: SendOutcome) {
    super('A message could not be handed over.');
    this.name = reason;
    this.outcome = outcome;
  }
}

/** How a send ended that did not fail. */
export interface Sent {
  /** The service's own id of the message that it took: receipts name it. */
  providerId?: string;
  /** True where nothing was sent, because a later message has overtaken this one. */
  superseded?: true;
  /** True where it was handed over more than once, so that it may have gone out twice. */
  repeated?: true;
}

export interface StaffNotifier {
  /** Publishes one message to one recipient on one channel, which may hear it twice. @throws SendFailed */
  notify(message: StaffMessage): Promise<Sent | undefined>;
}

/** Mails people who are none of the staff. */
export interface PatientMailer {
  /** @throws SendFailed, `refused` where this address will never be written to */
  send(message: PatientMessage | ReferrerMessage): Promise<Sent | undefined>;
}

export interface PatientTexter {
  /** @throws SendFailed, `refused` where this number will never be texted, because its owner said STOP or because of what it is */
  text(message: PatientText): Promise<Sent | undefined>;
}

export interface TimerSetter {
  /** Sets a one-time timer. Setting a timer that exists changes nothing. @throws what the service threw: it may be set or not */
  set(timer: Timer): Promise<void>;
}
