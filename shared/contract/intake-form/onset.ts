import { Temporal } from 'temporal-polyfill';
import { isPartialDate, possibleDays } from '../../domain/core/partial-date.ts';
import type { Answers } from './form-state.ts';
import { textOf } from './read-answers.ts';
import { recentDate } from './written-date.ts';

/** Each choice is told by its latest day, so that none reads as older than it may be; null = not known, which counts as new (P3). */
const daysOfStart: Readonly<Record<string, number | null>> = {
  today: 0,
  yesterday: 1,
  '3-7-days': 3,
  '1-2-weeks': 8,
  'over-2-weeks': 15,
  'over-3-months': 90,
  unknown: null,
};

/** Days since a date: of one of which only a part is known since its latest day. Undefined where it is none or yet to come. */
function daysSince(date: string | undefined, today: string): number | undefined {
  if (date === undefined || !isPartialDate(date)) return undefined;
  const { first, last } = possibleDays(date);
  if (first > today) return undefined;
  return Temporal.PlainDate.from(last < today ? last : today).until(today).days;
}

/** Whether the boxes of a date of something past say a date, or are empty. @param today YYYY-MM-DD of the practice */
export function isPastDate(answers: Answers, name: string, today: string): boolean {
  const date = recentDate(answers, name, today);
  return date === undefined || daysSince(date, today) !== undefined;
}

/**
 * Days since something began, by what was chosen and by the date, where one is given: the later of the two counts.
 * @param name of the finding: `<name>.start` and the boxes `<name>.on`
 * @param today local date of the practice, YYYY-MM-DD
 * @returns whole days; null = not known; undefined = not answered
 */
export function onsetDays(answers: Answers, name: string, today: string): number | null | undefined {
  const chosen = daysOfStart[textOf(answers, `${name}.start`) ?? ''];
  const dated = daysSince(recentDate(answers, `${name}.on`, today), today);
  if (dated === undefined) return chosen;
  return typeof chosen === 'number' ? Math.min(chosen, dated) : dated;
}
