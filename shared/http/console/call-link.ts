import { e164, phoneParts } from '../../contract/phone-number.ts';
import { html, type Piece } from '../html/markup.ts';
import { phoneWords } from '../html/phone-words.ts';

/** What a tap dials: a number in E.164; an extension after a pause. */
export const dials = (number: string, ext: string | undefined): string => `tel:${number}${ext ? `,${ext}` : ''}`;

/** A person's number, to be called by a tap; an extension is dialled after a pause. What is no number is shown as it was typed. */
export function callLink(phone: string): Piece {
  const { number, ext } = phoneParts(phone);
  const dialled = e164(number);
  if (dialled === undefined) return phone;
  return html`<a class="phone" href="${dials(dialled, ext)}">${phoneWords(phone)}</a>`;
}
