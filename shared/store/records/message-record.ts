import { Temporal } from 'temporal-polyfill';
import { type KnownMessage, MessageRecord, type ToldCase } from '../../domain/messages/message-record.ts';
import { fromItem, type Item } from '../dynamo/item.ts';
import { attemptsOf, forgottenAt } from './promise-record.ts';
import { type RecordKind, readRecord } from './read-record.ts';

const kind: RecordKind<typeof MessageRecord> = { schema: MessageRecord, version: 1 };

export const messageKey = (messageId: string): string => `MSG#${messageId}`;
/** What lists a message with one case of several; the name is all that the list's index gives. No part holds a `#`. */
export const listedKey = (messageId: string, { caseId, round, step, kind: told }: ToldCase): string =>
  [messageKey(messageId), caseId, round ?? '', step ?? '', told ?? ''].join('#').replace(/#+$/, '');

/** @param at where in the list of the case it stands, RFC 3339 UTC */
export const listedItem = (messageId: string, told: ToldCase, at: string): Record<string, unknown> => ({
  pk: listedKey(messageId, told),
  caseId: told.caseId,
  at,
  expiresAt: forgottenAt(Temporal.Instant.from(at)),
});

/** A line of a case's list: which message, and what it was to the case where it tells of several. */
interface Line {
  messageId: string;
  caseId?: string;
  round?: number;
  step?: number;
  kind?: string;
}

export function listedIn(key: string): Line {
  const [, messageId = '', caseId, round, step, told] = key.split('#');
  const page = round && step && { round: Number(round), step: Number(step) };
  return { messageId, ...(caseId && { caseId }), ...(page && page), ...(told && { kind: told }) };
}

/** Under the id of the service that took a message: which one it is. */
export const receiptKey = (providerId: string): string => `RECEIPT#${providerId}`;

/** `lockedUntil` of a message that may be sent at once: nobody holds it. Absent = it is settled. */
export const released = 0;

/** What stands of a message from its beginning; `caseId` and `at` stand on top, where the index looks. @param at RFC 3339 UTC */
export const messageParts = (message: MessageRecord, at: string) => ({
  at,
  schema: kind.version,
  ...(message.caseId && { caseId: message.caseId }),
  message,
});

/** A message that was promised and that nobody has claimed. @param at RFC 3339 UTC */
export const promisedMessageItem = (message: MessageRecord, at: string): Record<string, unknown> => ({
  pk: messageKey(message.messageId),
  ...messageParts(message, at),
  attempts: 0,
  lockedUntil: released,
  expiresAt: forgottenAt(Temporal.Instant.from(at)),
});

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** @throws zod's error where it is no message */
export function messageOf(item: Item): KnownMessage {
  const { message, schema, at, attempts, result, receipt } = fromItem(item);
  return {
    ...readRecord(kind, message, schema),
    at: String(at),
    attempts: attemptsOf(attempts),
    ...(textOf(result) && { result: textOf(result) }),
    ...(textOf(receipt) && { receipt: textOf(receipt) }),
  } as KnownMessage;
}
