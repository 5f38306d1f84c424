import type { MessageRecord, MessageResult } from '../../domain/messages/message-record.ts';
import type { Log } from '../../observability/log.ts';
import type { Clock } from '../core/ports.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { ClaimLock, MessageLedger, Settlement } from '../messages/ledger-ports.ts';
import { SendFailed, type SendOutcome, type Sent } from './ports.ts';

export interface DeliverDeps {
  messages: Pick<MessageLedger, 'claim' | 'settle'>;
  ids: UnitOfWorkDeps['ids'];
  clock: Clock;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
  log: Log;
}

/** What a message has come to. */
export interface Delivery {
  result: MessageResult;
  attempts: number;
  /** Whether it is to be tried again: nothing went out, or nobody knows. */
  again: boolean;
}

/** So often a message is tried by one way before another one is taken. */
export const enough = 3;

/** Another attempt at the same message is under way, or died and its lock has not run out. */
export class SendUnderWay extends Error {
  constructor() {
    super('This message is being sent by another invocation.');
    this.name = 'SendUnderWay';
  }
}

/** The service's word is final only where it refused: everything else may go better the next time. */
const resultOfFailure: Readonly<Record<SendOutcome, MessageResult>> = {
  refused: 'refused',
  failed: 'failed',
  unknown: 'ambiguous',
};

interface Given {
  /** Whether an earlier attempt may have gone out. */
  doubt: boolean;
  attempts: number;
  /** Whether there is another way, so that this one may be given up. */
  hasOther: boolean;
}

function settlementOfFailure(error: unknown, { doubt, attempts, hasOther }: Given): Settlement {
  // Gateways throw nothing else: whatever else went wrong did so before the message was handed over.
  const outcome = error instanceof SendFailed ? error.outcome : 'failed';
  const inDoubt = doubt || outcome === 'unknown';
  const again = outcome !== 'refused' && !(hasOther && attempts >= enough);
  return { result: inDoubt && outcome !== 'refused' ? 'ambiguous' : resultOfFailure[outcome], doubt: inDoubt, again };
}

function settlementOf({ providerId, superseded, repeated }: Sent = {}, doubt: boolean): Settlement {
  const inDoubt = doubt || repeated === true;
  const result = inDoubt ? 'ambiguous' : superseded ? 'superseded' : 'sent';
  return { result, doubt: inDoubt, again: false, ...(providerId && { providerId }) };
}

async function attempt(deps: DeliverDeps, messageId: string, send: () => Promise<Sent | undefined>, given: Given) {
  try {
    return settlementOf(await send(), given.doubt);
  } catch (error) {
    deps.log.warn('send-failed', { messageId, attempt: given.attempts }, error);
    return settlementOfFailure(error, given);
  }
}

/**
 * Sends one message under its lock in the ledger: claimed before, recorded after, two writes in all. One that was settled is not
 * sent again. One that may have gone out before is, because an alert is promised at least once; it is then called `ambiguous`.
 * @param hasOther whether there is another way to the same person, so that this one is given up after `enough` attempts
 * @throws SendUnderWay, and what writing to the ledger threw: the message comes again then
 */
export async function deliver(
  deps: DeliverDeps,
  message: MessageRecord,
  send: () => Promise<Sent | undefined>,
  hasOther: boolean,
): Promise<Delivery> {
  const now = deps.clock.now();
  const lock: ClaimLock = {
    claim: deps.ids.next('txn'),
    now,
    until: now.add({ milliseconds: Math.max(1, deps.remaining()) }),
  };
  const claim = await deps.messages.claim(message, lock);
  if (claim.state === 'held') throw new SendUnderWay();
  if (claim.state === 'settled') return { result: claim.result, attempts: claim.attempts, again: false };
  const settlement = await attempt(deps, message.messageId, send, { ...claim, hasOther });
  await deps.messages.settle(message, { claim: lock.claim, now: deps.clock.now() }, settlement);
  return { result: settlement.result, attempts: claim.attempts, again: settlement.again };
}
