import { isPartialDate } from '../../domain/core/partial-date.ts';
import { dateBoxes } from './date-boxes.ts';
import type { Answers } from './form-state.ts';
import { monthOf } from './month-names.ts';

const isNumber = (text: string): boolean => /^\d{1,2}$/.test(text);

/**
 * The date that three boxes say.
 * @returns `1962`, `1962-04` or `1962-04-09`; of boxes that say none, what is in them, which is no date; undefined where all are empty
 */
export function writtenDate(answers: Answers, name: string): string | undefined {
  const [month, day, year] = dateBoxes(answers, name);
  if (!month && !day && !year) return undefined;
  const number = monthOf(month);
  const parts = [year, month && (number ? String(number).padStart(2, '0') : month)];
  const written = [...parts, day && (isNumber(day) ? day.padStart(2, '0') : day)];
  const isGapless = year && (month || !day);
  return isGapless ? written.filter(Boolean).join('-') : written.join('-');
}

/** Of a day without a year: this year's, or last year's where that is yet to come. @param today YYYY-MM-DD */
export function recentDate(answers: Answers, name: string, today: string): string | undefined {
  const [month, day, year] = dateBoxes(answers, name);
  if (year || !month || !day) return writtenDate(answers, name);
  const inYear = (each: number) => writtenDate({ ...answers, [`${name}.year`]: String(each) }, name) ?? '';
  const thisYear = Number(today.slice(0, 4));
  return isPartialDate(inYear(thisYear)) && inYear(thisYear) <= today ? inYear(thisYear) : inYear(thisYear - 1);
}
