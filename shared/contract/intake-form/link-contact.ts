import * as z from 'zod/mini';
import type { Channel } from '../../domain/messages/events.ts';
import { isOfUnitedStates } from '../assigned-number.ts';
import { e164, phoneParts } from '../phone-number.ts';
import { EmailAddress } from '../written/email-address.ts';

/** Where a link is to go. */
export interface LinkContact {
  channel: Channel;
  /** E.164, or an e-mail address. */
  to: string;
}

/** Characters of a number with its extension, or of an address, and far more than either has. */
const longest = 300;

/**
 * Reads a number or an e-mail address from one box, in any usual spelling. Links are texted within the United States alone: to other countries, of which
 * +1 has many, and to numbers that charge, a text costs many times as much, and anybody may ask for one.
 * @param texts the practice can text patients; a number is none otherwise
 */
export function linkContact(written: string, texts: boolean): LinkContact | undefined {
  if (written.length > longest) return undefined;
  const email = z.safeParse(EmailAddress, written);
  if (email.success) return { channel: 'email', to: email.data.toLowerCase() };
  const phone = texts ? e164(phoneParts(written).number) : undefined;
  return phone !== undefined && isOfUnitedStates(phone) ? { channel: 'sms', to: phone } : undefined;
}
