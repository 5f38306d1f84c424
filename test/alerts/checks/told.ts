import type { Notice } from '../../../shared/domain/messages/audience.ts';
import type { EventOf, OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { messageOfTag } from '../../../shared/domain/messages/message-id.ts';
import type { History } from '../history.ts';
import type { Sent } from '../outside.ts';
import type { Row } from '../tables.ts';

/** What became of a message by the ledger. */
export interface LedgerRow extends Row {
  message: {
    messageId: string;
    eventId: string;
    to: string;
    kind: string;
    channel: string;
    round?: number;
    step?: number;
  };
  result?: string;
  doubt?: boolean;
  attempts: number;
}

/** A message's id; mail and texts to patients carry it as a tag. */
export const idOf = ({ service, messageId }: Sent): string =>
  service === 'sns' ? messageId : (messageOfTag(messageId) ?? messageId);

const eventIn = (messageId: string): string => messageId.split('.')[0] ?? '';

/** What tells two events of a kind apart: a later one of the same takes the place of one that still waits. */
const tellingApart = ['kind', 'caseId', 'appointmentId', 'clock', 'channel', 'region', 'recipientId', 'date'] as const;
const sameThing = (a: OutboxEvent, b: OutboxEvent): boolean =>
  tellingApart.every((name) => (a as never)[name] === (b as never)[name]);

/** All that was promised in a history, and what went out of it. */
export function toldIn({ world: { outside, tables }, seen }: History) {
  const events = [...seen.promised.values()].map(({ event }) => event as OutboxEvent);
  const ledger = tables.of('Outbox').filter(({ message }) => message) as LedgerRow[];
  const ids = outside.sent.map(idOf);
  const sent = new Set(ids.map(eventIn));
  const bundles = events.filter((event): event is EventOf<'bundle'> => event.kind === 'bundle');
  const bundled = new Set(
    bundles.filter(({ eventId }) => sent.has(eventId)).flatMap(({ entries }) => entries.map(({ eventId }) => eventId)),
  );
  const inBundles = new Set(bundles.flatMap(({ entries }) => entries.map(({ eventId }) => eventId)));
  const isInBundle = ({ eventId }: OutboxEvent): boolean => inBundles.has(eventId);
  const isTold = ({ eventId }: OutboxEvent): boolean => sent.has(eventId) || bundled.has(eventId);
  const messagesOf = ({ eventId }: OutboxEvent): LedgerRow[] =>
    ledger.filter(({ message }) => message.eventId === eventId);
  const isSuperseded = (event: OutboxEvent): boolean => messagesOf(event).some(({ result }) => result === 'superseded');
  /** A later one of the same was told, or is promised: its own promise is judged by itself. */
  const isOvertaken = (event: Notice): boolean =>
    events.some((other) => other.at > event.at && sameThing(event, other));
  return { events, ledger, ids, isTold, isSuperseded, isOvertaken, isInBundle, messagesOf };
}
export type Told = ReturnType<typeof toldIn>;
