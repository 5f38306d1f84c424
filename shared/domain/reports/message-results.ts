import { type KnownMessage, type MessageResult, messageResults, resultOf } from '../messages/message-record.ts';

/** What became of a message, or `waiting`: it is promised, and nobody has tried yet. */
export const messageStates = [...messageResults, 'waiting'] as const;
export type MessageState = MessageResult | 'waiting';

/** Somebody may not have heard of what they were to hear. */
const troubles: readonly MessageState[] = ['refused', 'failed', 'ambiguous'];

export const stateOf = (message: KnownMessage): MessageState => (message.attempts > 0 ? resultOf(message) : 'waiting');

/** How many messages of a kind and channel came to a result. */
export interface MessageCount {
  kind: string;
  channel: string;
  result: MessageState;
  count: number;
}

const rank = (state: MessageState): number => messageStates.indexOf(state);

/** Counts messages, in the order of kind, channel and result. @param messages each once */
export const messageCounts = (messages: readonly KnownMessage[]): MessageCount[] =>
  [...Map.groupBy(messages, (message) => `${message.kind} ${message.channel} ${stateOf(message)}`).values()]
    .flatMap((alike) => {
      const [first] = alike;
      if (!first) return [];
      return [{ kind: first.kind, channel: first.channel, result: stateOf(first), count: alike.length }];
    })
    .toSorted(
      (a, b) =>
        a.kind.localeCompare(b.kind, 'en') ||
        a.channel.localeCompare(b.channel, 'en') ||
        rank(a.result) - rank(b.result),
    );

/** Those that did not get through, or may not have, the newest first. */
export const troubledMessages = <M extends KnownMessage>(messages: readonly M[]): M[] =>
  messages.filter((message) => troubles.includes(stateOf(message))).toSorted((a, b) => (a.at < b.at ? 1 : -1));
