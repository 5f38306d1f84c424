import { datesBetween } from '../../domain/core/local-time.ts';
import type { KnownMessage } from '../../domain/messages/message-record.ts';
import { type MessageCount, messageCounts, troubledMessages } from '../../domain/reports/message-results.ts';
import type { MessageReader } from '../messages/ledger-ports.ts';
import type { FactsOfDaysReader } from './ports.ts';

export interface MessageReportDeps {
  factsOfDays: FactsOfDaysReader;
  messages: Pick<MessageReader, 'ofCase'>;
}

/** A message with the case whose list it stands in; one of several cases stands with the first of them. */
export type ListedMessage = KnownMessage & { caseId: string };

export interface MessageReport {
  rows: MessageCount[];
  troubles: ListedMessage[];
  /** How many messages that did not get through are not listed. */
  troublesLeftOut: number;
  /** How many cases were not looked at, the oldest ones. */
  casesLeftOut: number;
}

/** Each costs a Query and the reading of its messages. */
const mostCases = 500;
/** How many are read at the same time. */
const atOnce = 16;
/** Messages of one round trip; hardly any case has more. */
const onePage = 100;
/** As many as an audit entry of a view can name. */
const mostTroubles = 200;

async function messagesOf({ messages }: MessageReportDeps, caseId: string): Promise<ListedMessage[]> {
  const found: ListedMessage[] = [];
  let cursor: string | undefined;
  do {
    const page = await messages.ofCase(caseId, { limit: onePage, ...(cursor && { cursor }) });
    found.push(...page.items.map((message) => ({ ...message, caseId })));
    cursor = page.cursor;
  } while (cursor);
  return found;
}

/**
 * What became of the messages about the cases that were received on some local dates of the practice, both ends included. There is no
 * list of messages by date, so it goes by case, newest first; messages of no case, such as digests, are not in it, and those over 30 days
 * old are forgotten.
 */
export async function messageReport(
  deps: MessageReportDeps,
  { from, to }: { from: string; to: string },
): Promise<MessageReport> {
  const facts = await deps.factsOfDays.ofDates(datesBetween(from, to));
  const newest = facts.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).slice(0, mostCases);
  const byId = new Map<string, ListedMessage>();
  for (let first = 0; first < newest.length; first += atOnce) {
    const some = newest.slice(first, first + atOnce);
    const lists = await Promise.all(some.map(({ caseId }) => messagesOf(deps, caseId)));
    for (const message of lists.flat()) if (!byId.has(message.messageId)) byId.set(message.messageId, message);
  }
  const all = [...byId.values()];
  const troubles = troubledMessages(all);
  return {
    rows: messageCounts(all),
    troubles: troubles.slice(0, mostTroubles),
    troublesLeftOut: Math.max(0, troubles.length - mostTroubles),
    casesLeftOut: facts.length - newest.length,
  };
}
