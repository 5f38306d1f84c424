import { isPartialDate } from '../../domain/core/partial-date.ts';
import { writtenText } from './written-text.ts';

/** Year, month and day in this order, parted by anything that people part them by; a time of day may follow. */
const form = /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2})(?:[T ].*)?)?)?$/s;

const twoDigits = (part: string | undefined): string => (part === undefined ? '' : `-${part.padStart(2, '0')}`);

/** @returns the date with as much as was written of it: `1962`, `1962-04` or `1962-04-09` */
export function birthDateOf(written: string): string | undefined {
  const [, year, month, day] = form.exec(written) ?? [];
  const date = year && `${year}${twoDigits(month)}${twoDigits(day)}`;
  return date && isPartialDate(date) ? date : undefined;
}

/** A date of birth, or as much of it as is known. */
export const BirthDate = writtenText(
  40,
  birthDateOf,
  'is not a date that exists; write it like 1962-04-09, or 1962-04 or 1962 where no more is known',
);
