import { e164, phoneParts } from '../../contract/phone-number.ts';

/** Its parts, where the number is of the North American plan. */
const national = /^\+1(\d{3})(\d{3})(\d{4})$/;

/** A number as its reader writes it: `(631) 555-0188`, `(631) 555-0188 ext. 42`; of another plan, or none, as it was typed. */
export function phoneWords(typed: string): string {
  const { number, ext } = phoneParts(typed);
  const [, area, exchange, line] = national.exec(e164(number) ?? '') ?? [];
  if (area === undefined) return typed;
  return `(${area}) ${exchange}-${line}${ext === undefined ? '' : ` ext. ${ext}`}`;
}
