import { isPartialDate } from '../../domain/core/partial-date.ts';
import { dateBoxes } from './date-boxes.ts';
import type { dateParts } from './form-page.ts';
import type { Answers } from './form-state.ts';
import { monthOf } from './month-names.ts';
import { writtenDate } from './written-date.ts';

/** What is wrong with the three boxes of a date; `order`: the day stands where the month belongs; `unlike`: it exists, but cannot be. */
export type DateFault =
  | 'empty'
  | 'month'
  | 'order'
  | 'day'
  | 'year'
  | 'no-month'
  | 'no-year'
  | 'no-such-day'
  | 'unlike';

/** The box in which it is. */
export const boxOfFault: Readonly<Record<DateFault, (typeof dateParts)[number]>> = {
  empty: 'month',
  month: 'month',
  order: 'month',
  'no-month': 'month',
  day: 'day',
  'no-such-day': 'day',
  year: 'year',
  'no-year': 'year',
  unlike: 'year',
};

const isDay = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;

function monthFault(month: string, day: string): DateFault | undefined {
  if (month === '') return day === '' ? undefined : 'no-month';
  if (monthOf(month) !== undefined) return undefined;
  return isDay(month) && monthOf(day) !== undefined ? 'order' : 'month';
}

const yearFault = (year: string): DateFault | undefined => {
  if (year === '') return 'no-year';
  return /^\d{4}$/.test(year) ? undefined : 'year';
};

/** The first thing that is wrong with a date that could not be taken, in the order of its boxes. */
export function dateFault(answers: Answers, name: string): DateFault {
  const [month, day, year] = dateBoxes(answers, name);
  if (month === '' && day === '' && year === '') return 'empty';
  const inBox = monthFault(month, day) ?? (day === '' || isDay(day) ? undefined : 'day') ?? yearFault(year);
  if (inBox) return inBox;
  return isPartialDate(writtenDate(answers, name) ?? '') ? 'unlike' : 'no-such-day';
}
