import type { dateParts } from './form-page.ts';
import type { Answers } from './form-state.ts';
import { monthOf } from './month-names.ts';
import { textOf } from './read-answers.ts';

/** What is in the boxes of a date. */
type Boxes = [month: string, day: string, year: string];

/** Words between the parts of a date, and what stands behind a number: `9 de abril`, `April 9th`, `1.º de mayo`. */
const between: readonly string[] = ['de', 'del', 'el', 'of', 'the', 'st', 'nd', 'rd', 'th', 'o'];

const isDay = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;

/** A date, or more of it than its month, that was written in the box of the month. */
function allInMonth(text: string): Boxes | undefined {
  const parts = text.match(/\d+|\p{L}+/gu) ?? [];
  const [numbers, words] = [parts.filter((each) => /^\d/.test(each)), parts.filter((each) => /^\p{L}/u.test(each))];
  const [name = '', ...others] = words.filter((each) => !between.includes(each.toLowerCase()));
  if (numbers.length === 0 || others.length > 0 || monthOf(name) === undefined) return undefined;
  const [days, years] = [numbers.filter(isDay), numbers.filter((each) => /^\d{4}$/.test(each))];
  const isAllRead = days.length <= 1 && years.length <= 1 && days.length + years.length === numbers.length;
  return isAllRead ? [name, days[0] ?? '', years[0] ?? ''] : undefined;
}

/** What is said twice must be the same: a number, with or without its zeros. */
const agree = (a: string, b: string): boolean => a === '' || b === '' || Number(a) === Number(b);

/** The boxes of a date as they were filled in; `9 abril` in the box of the month fills that of the day too, where it says nothing else. */
export function dateBoxes(answers: Answers, name: string): Boxes {
  const read = (part: (typeof dateParts)[number]) => textOf(answers, `${name}.${part}`)?.normalize('NFKC').trim() ?? '';
  const [month, day, year] = [read('month'), read('day'), read('year')];
  const within = allInMonth(month);
  if (!within || !agree(within[1], day) || !agree(within[2], year)) return [month, day, year];
  return [within[0], day || within[1], year || within[2]];
}
