import type { Channel } from '../../domain/messages/events.ts';
import { channels } from '../../domain/messages/events.ts';
import type { KnownMessage, ReceiptResult } from '../../domain/messages/message-record.ts';
import type { Log } from '../../observability/log.ts';
import type { CaseReader } from '../cases/ports.ts';
import { tellUnreachable, type UnreachableDeps } from '../relay/unreachable.ts';
import type { MessageLedger } from './ledger-ports.ts';

export interface ReceiptDeps extends UnreachableDeps {
  messages: Pick<MessageLedger, 'receive' | 'knownAs'>;
  cases: CaseReader;
  log: Log;
}

/** What a service says of a message that it took, within seconds or days. */
export interface Receipt {
  /** Our own id of the message, where the service was told it. */
  messageId?: string | undefined;
  /** The service's id of it. */
  providerId: string;
  result: ReceiptResult;
}

/** A message to a patient that did not get through: somebody has to phone instead. */
async function tell(deps: ReceiptDeps, { eventId, caseId, channel, to }: KnownMessage): Promise<void> {
  const by: Channel | undefined = channels.find((known) => known === channel);
  if (to !== 'patient' || !caseId || !by) return;
  const header = await deps.cases.header(caseId);
  if (header) await tellUnreachable(deps, { ...header, eventId }, by);
}

/**
 * Writes down what became of a message later. A receipt that comes twice, late or before its message was recorded changes nothing
 * that is known better. Paging never waits for one.
 * @returns whether the message is known
 * @throws as `transact`: the receipt comes again then
 */
export async function recordReceipt(deps: ReceiptDeps, { messageId, providerId, result }: Receipt): Promise<boolean> {
  const id = messageId ?? (await deps.messages.knownAs(providerId));
  const message = id === undefined ? undefined : await deps.messages.receive(id, result);
  if (!message) return false;
  deps.log.info('receipt', { messageId: message.messageId, outcome: result });
  if (result !== 'delivered') await tell(deps, message);
  return true;
}
