import type { Channel } from '../messages/events.ts';
import type { StaffMember } from './directory.ts';

/** E.164 (ITU-T): what a text message is sent to. */
const phoneNumber = /^\+[1-9]\d{6,14}$/;
/** One mailbox at a domain, as SNS takes it: no display name, no list, ASCII. */
const mailbox = /^[\x21-\x3f\x41-\x7e]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;

export const isPhoneNumber = (text: string): boolean => phoneNumber.test(text);
export const isMailbox = (text: string): boolean => mailbox.test(text);

/** @returns the address at which a member hears a channel; undefined where the directory has none that can be written to. */
export function staffAddress({ phone, email }: StaffMember, channel: Channel): string | undefined {
  if (channel === 'sms') return isPhoneNumber(phone) ? phone : undefined;
  return isMailbox(email) ? email : undefined;
}
