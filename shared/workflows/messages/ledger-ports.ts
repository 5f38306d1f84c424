import type { Temporal } from 'temporal-polyfill';
import type { OutboxEvent } from '../../domain/messages/events.ts';
import type {
  KnownMessage,
  MessageRecord,
  MessageResult,
  ReceiptResult,
  ToldCase,
} from '../../domain/messages/message-record.ts';
import type { OrderedPageRequest, Page } from '../core/ports.ts';

/** Who sends a message, and until when nobody else does. */
export interface ClaimLock {
  /** Names this attempt. */
  claim: string;
  now: Temporal.Instant;
  /** When whoever claims is stopped: a claim that is still unsettled then is a dead one's. */
  until: Temporal.Instant;
}

/**
 * What a claim comes to. `ours`: it is to be sent now; `doubt`: it may have gone out before, and nobody knows. `settled`: nothing
 * more is to be sent. `held`: another attempt is under way.
 */
export type Claim =
  | { state: 'ours'; attempts: number; doubt: boolean }
  | { state: 'settled'; attempts: number; result: MessageResult }
  | { state: 'held' };

/** How an attempt ended. */
export interface Settlement {
  result: MessageResult;
  /** True where it may have gone out and nobody knows: whatever is tried after it may be the second. */
  doubt: boolean;
  /** Whether it is to be tried again. */
  again: boolean;
  /** The service's own id of the message, by which a receipt finds it. */
  providerId?: string;
}

/** One record a message: the lock under which it is sent, the proof that it was, and what staff see of it. */
export interface MessageLedger {
  /** Asks to send a message. A repeat under the same lock is the same claim. */
  claim(message: MessageRecord, lock: ClaimLock): Promise<Claim>;
  /** Writes down how the attempt ended, unless another one has claimed the message since. */
  settle(message: MessageRecord, lock: Pick<ClaimLock, 'claim' | 'now'>, settlement: Settlement): Promise<void>;
  /** Lists a message with each case that it tells of. A repeat changes nothing. @param at where in the lists, RFC 3339 UTC */
  list(messageId: string, cases: readonly ToldCase[], at: string): Promise<void>;
  /**
   * Writes down what a service said later. `delivered` takes nothing back that was said before; `refused` stays.
   * @returns the message, with what is known of it now; undefined where there is none
   */
  receive(messageId: string, receipt: ReceiptResult): Promise<KnownMessage | undefined>;
  /** @returns the message that a service knows by an id of its own */
  knownAs(providerId: string): Promise<string | undefined>;
}

export interface MessageReader {
  /** Strongly consistent. */
  message(messageId: string): Promise<KnownMessage | undefined>;
  /** Messages of a case; an index tells which there are, and may lag. @throws Refusal `invalid-input` for a cursor of another list */
  ofCase(caseId: string, page: OrderedPageRequest): Promise<Page<KnownMessage>>;
}

export interface EventReader {
  /** Something that was promised, kept or not; undefined where it is forgotten by now. Strongly consistent. */
  event(eventId: string): Promise<OutboxEvent | undefined>;
}
