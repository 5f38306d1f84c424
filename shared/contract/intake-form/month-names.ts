import { monthNames } from '../written/month-names.ts';

/** Letters alone, in lower case, without accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

/** @returns the number, 1 to 12, of a month by its name in English or Spanish, three of its letters or more, or its number; of a name beside a number, as `9 April`, undefined: nothing is left out */
export function monthOf(written: string): number | undefined {
  const digits = /^\s*(\d{1,2})\s*\.?\s*$/.exec(written)?.[1];
  if (digits) return Number(digits) >= 1 && Number(digits) <= 12 ? Number(digits) : undefined;
  if (/\p{N}/u.test(written)) return undefined;
  const word = plain(written);
  const at = monthNames.findIndex((month) => word.length >= 3 && month.some((name) => name.startsWith(word)));
  return at < 0 ? undefined : at + 1;
}
