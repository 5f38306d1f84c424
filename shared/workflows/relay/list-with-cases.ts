import type { ToldCase } from '../../domain/messages/message-record.ts';
import { type ListMessage, listRest } from '../../domain/messages/reaction.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { MessageLedger } from '../messages/ledger-ports.ts';
import { promiseAllOnce } from './promise-once.ts';

export interface ListDeps {
  messages: Pick<MessageLedger, 'list'>;
}

export interface ListAllDeps extends ListDeps, UnitOfWorkDeps {
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
}

/** So many cases are listed at once: the next page of the lane waits for it. */
const mostAtOnce = 2000;
/** So many more by each reaction: some 90 KB. */
const casesOfAPart = 1000;

/**
 * Lists a message with each case that it tells of; of thousands the rest by reactions, which no page waits for. A repeat changes
 * nothing.
 * @throws as `transact`, and what writing threw
 */
export async function listWithCases(
  deps: ListAllDeps,
  message: Pick<ListMessage, 'messageId' | 'at'> & { eventId: string; channel: string },
  cases: readonly ToldCase[],
): Promise<void> {
  const rest = cases.slice(mostAtOnce);
  const parts = Array.from({ length: Math.ceil(rest.length / casesOfAPart) }, (_, part) =>
    listRest(message, part + 1, rest.slice(part * casesOfAPart, (part + 1) * casesOfAPart)),
  );
  const promises = parts.map((reaction) => ({ kind: 'reaction-promised', reaction, at: message.at }) as const);
  if (promises.length > 0) await promiseAllOnce(deps, promises, 'list a message with its cases', deps.remaining);
  await deps.messages.list(message.messageId, cases.slice(0, mostAtOnce), message.at);
}

/** Lists a message with further cases. Trigger: the reaction that `listWithCases` promised. A repeat changes nothing. */
export async function listMore({ messages }: ListDeps, { messageId, cases, at }: ListMessage): Promise<boolean> {
  await messages.list(messageId, cases, at);
  return true;
}
