import { type Mention, partOf, sentenceOf } from './mention.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  few: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  unos: 3,
  unas: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
};
const UNIT_DAYS: Readonly<Record<string, number>> = {
  hour: 0,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
  hora: 0,
  dia: 1,
  semana: 7,
  mes: 30,
  año: 365,
};
const SINCE_WORD: readonly (readonly [RegExp, number])[] = [
  [/ (?:today|this morning|tonight|just now|hoy|esta mañana|esta tarde|ahorita) /, 0],
  [/ (?:yesterday|last night|ayer|anoche) /, 1],
  [/ (?:day before yesterday|anteayer|antier) /, 2],
  [/ (?:this week|last week|esta semana|la semana pasada) /, 7],
  [/ (?:last month|el mes pasado) /, 30],
];
const SPAN = new RegExp(
  `(?<= )(\\d{1,3}|${Object.keys(NUMBERS).join('|')})(?: of| de)? (${Object.keys(UNIT_DAYS).join('|')})(?:e?s)? `,
);

const spanDays = (words: string): number | undefined => {
  const span = SPAN.exec(words);
  if (!span) return undefined;
  const [, count = '', unit = ''] = span;
  return (NUMBERS[count] ?? Number(count)) * (UNIT_DAYS[unit] ?? 0);
};

const daysIn = (words: string): number | undefined =>
  SINCE_WORD.find(([pattern]) => pattern.test(words))?.[1] ?? spanDays(words);

/**
 * Days since the finding began, where the words beside it say so ("since yesterday", "hace 3 días"); null otherwise.
 * Weeks, months and years are rounded to 7, 30 and 365 days.
 */
export const onsetDaysOf = (mention: Mention): number | null =>
  daysIn(` ${partOf(mention)} `) ?? daysIn(` ${sentenceOf(mention)} `) ?? null;
