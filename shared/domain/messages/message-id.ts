import * as z from 'zod/mini';
import { channels } from './events.ts';

/** Whom a message goes to, by what. An event has one message for each. */
export const MessageTarget = z.strictObject({
  /** A recipient id of the staff, `patient` or `referrer`; never an address. */
  to: z.string(),
  channel: z.enum(channels),
});
export type MessageTarget = z.infer<typeof MessageTarget>;

/** Names a message: the same event gives the same person on the same channel the same message. No part holds a dot. */
export const messageIdOf = (eventId: string, { to, channel }: { to: string; channel: string }): string =>
  `${eventId}.${to}.${channel}`;

/** SES tags allow ASCII letters, digits, `_` and `-` only (SES API v2, MessageTag), and a message id has dots. */
export const tagOfMessage = (messageId: string): string => messageId.replaceAll('.', '_');

/** An id of ours, then whom and by what: neither of these holds an underscore. */
const tagPattern = /^([a-z]{3}_[0-9a-z]+)_([a-z0-9-]+)_([a-z]+)$/;

/** @returns the message id that a tag was made of; undefined where it is none of ours */
export function messageOfTag(tag: string): string | undefined {
  const [, eventId, to, channel] = tagPattern.exec(tag) ?? [];
  return eventId && to && channel ? messageIdOf(eventId, { to, channel }) : undefined;
}
