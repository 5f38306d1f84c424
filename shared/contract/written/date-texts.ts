import { isPartialDate } from '../../domain/core/partial-date.ts';
import { foldName } from '../../domain/finding/fold-name.ts';
import { birthDateOf } from './birth-date.ts';
import { monthNames } from './month-names.ts';

/** A month by its first three letters or more; `maria` is none. */
const monthOf = (word: string): number =>
  word.length < 3 ? -1 : monthNames.findIndex((names) => names.some((name) => name.startsWith(word)));

const two = (part: string | number): string => String(part).padStart(2, '0');

/** A year of two digits is of this century or the last one. */
const yearsOf = (year: string): string[] => (year.length === 2 ? [`19${year}`, `20${year}`] : [year]);

/** A date with the year last: month first, as Americans write it, or day first. */
function yearLast(text: string): string[] {
  const [, one, other, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? [];
  if (!one || !other || !year) return [];
  return yearsOf(year).flatMap((full) => [`${full}-${two(one)}-${two(other)}`, `${full}-${two(other)}-${two(one)}`]);
}

/** `04/1962`. */
function monthAndYear(text: string): string[] {
  const [, month, year] = /^(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return month && year ? [`${year}-${two(month)}`] : [];
}

/** `04091962` and `19620409`. */
function digitsOnly(text: string): string[] {
  if (!/^\d{8}$/.test(text)) return [];
  const part = (from: number, to: number) => text.slice(from, to);
  return [`${part(0, 4)}-${part(4, 6)}-${part(6, 8)}`, `${part(4, 8)}-${part(0, 2)}-${part(2, 4)}`];
}

/** `April 9, 1962`, `9 de abril de 1962`, `April 1962`. */
function named(text: string): string[] {
  const words = foldName(text)
    .split(/[\s,.]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'of');
  const month = words.findIndex((word) => monthOf(word) >= 0);
  const year = words.findIndex((word) => /^\d{4}$/.test(word));
  const day = words.findIndex((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  if (month < 0 || year < 0 || words.length > 3 || (words.length === 3 && day < 0)) return [];
  const number = monthOf(words[month] ?? '') + 1;
  const date = `${words[year]}-${two(number)}`;
  return [day < 0 ? date : `${date}-${two(Number.parseInt(words[day] ?? '', 10))}`];
}

/**
 * Reads a date as people write it down. @returns each date that it may be, in full or in part: `1962-04-09`, `1962-04`, `1962`; none
 * for what is no date
 */
export function datesOf(text: string): string[] {
  const trimmed = text.trim();
  const first = birthDateOf(trimmed);
  const all = [
    ...(first ? [first] : []),
    ...[yearLast, monthAndYear, digitsOnly, named].flatMap((read) => read(trimmed)),
  ];
  return [...new Set(all)].filter(isPartialDate);
}
