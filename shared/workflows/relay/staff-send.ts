import type { Channel } from '../../domain/messages/events.ts';
import { staffMessage } from '../../domain/messages/staff-message.ts';
import type { StaffMessageSource } from '../../domain/messages/staff-values.ts';
import type { TrayName } from '../../domain/messages/tray.ts';
import type { MessageSend } from './destinations.ts';
import { staffEntry } from './message-entry.ts';
import type { StaffDeps } from './staff-deps.ts';

/** What a message says beside what is the same for all. */
export type Said = Omit<StaffMessageSource, 'texts' | 'publicUrl' | 'phone' | 'zone'>;

/** By what a page is answered: who gets no text message has none to reply to. */
export const answerBy = (
  { token, digits }: NonNullable<Said['answer']>,
  channels: readonly Channel[],
): NonNullable<Said['answer']> => (digits && channels.includes('sms') ? { token, digits } : { token });

/** A message that is not sent, because something overtook it: the ledger says so. */
export const superseded = (message: MessageSend): MessageSend => ({
  ...message,
  send: async () => ({ superseded: true }),
});

/** One message to one of the staff, ready to go out. */
export function staffSend(
  { staff, texts, publicUrl, phone, zone }: StaffDeps,
  said: Said,
  { recipientId, channel }: TrayName,
): MessageSend {
  const message = staffMessage({ ...said, texts: texts.staff, publicUrl, phone, zone }, { recipientId }, channel);
  return {
    sendId: message.messageId,
    to: { recipientId, channel },
    entry: staffEntry(said.event, { to: recipientId, channel }),
    send: () => staff.notify(message),
  };
}
