import type { Readable } from '../phrases/annotate.ts';
import type { Bounds } from '../text/statements.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  un: 1,
  una: 1,
  uno: 1,
  two: 2,
  couple: 2,
  dos: 2,
  par: 2,
  few: 3,
  some: 3,
  three: 3,
  tres: 3,
  unos: 3,
  unas: 3,
  pocos: 3,
  several: 4,
  varios: 4,
  varias: 4,
  four: 4,
  cuatro: 4,
  five: 5,
  cinco: 5,
  six: 6,
  seis: 6,
  seven: 7,
  siete: 7,
  eight: 8,
  ocho: 8,
  nine: 9,
  nueve: 9,
  ten: 10,
  diez: 10,
  eleven: 11,
  twelve: 12,
  doce: 12,
  fifteen: 15,
  quince: 15,
  twenty: 20,
  veinte: 20,
  thirty: 30,
  treinta: 30,
};

const UNIT_DAYS: Readonly<Record<string, number>> = {
  minute: 0,
  min: 0,
  minuto: 0,
  hour: 0,
  hora: 0,
  day: 1,
  dia: 1,
  night: 1,
  noche: 1,
  week: 7,
  semana: 7,
  month: 30,
  mes: 30,
  year: 365,
  año: 365,
  ano: 365,
};

/** Days ago, for words that name a day. A weekday lies at most a week back. */
const DAYS_AGO: readonly (readonly [phrase: string, days: number])[] = [
  ['this morning', 0],
  ['today', 0],
  ['tonight', 0],
  ['just now', 0],
  ['right now', 0],
  ['this afternoon', 0],
  ['esta mañana', 0],
  ['esta manana', 0],
  ['esta tarde', 0],
  ['esta madrugada', 0],
  ['esta noche', 0],
  ['hoy', 0],
  ['ahorita', 0],
  ['hace rato', 0],
  ['overnight', 1],
  ['yesterday', 1],
  ['last night', 1],
  ['ayer', 1],
  ['anoche', 1],
  ['day before yesterday', 2],
  ['anteayer', 2],
  ['antier', 2],
  ['antes de ayer', 2],
  ['antenoche', 2],
  ['this week', 7],
  ['last week', 7],
  ['weekend', 7],
  ['esta semana', 7],
  ['semana pasada', 7],
  ['fin de semana', 7],
  ['finde', 7],
  ...'monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo'
    .split(' ')
    .map((day) => [day, 7] as const),
  ['last month', 30],
  ['mes pasado', 30],
  ['childhood', 3650],
  ['que naci', 3650],
  ['i was born', 3650],
  ['all my life', 3650],
  ['toda la vida', 3650],
  ['toda mi vida', 3650],
  ['always had', 3650],
  ['siempre he', 3650],
  ['birth', 3650],
];

const dayPhrases = DAYS_AGO.map(([phrase, days]) => ({ words: phrase.split(' '), days }));
const FIRST_WORDS = new Set(dayPhrases.map(({ words }) => words[0]));

const UNIT_WORDS: ReadonlyMap<string | undefined, number> = new Map(
  Object.entries(UNIT_DAYS).flatMap(([unit, days]) => [
    [unit, days],
    [unit === 'mes' ? 'meses' : `${unit}s`, days],
  ]),
);

const numberAt = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return NUMBERS[word];
};

const isPlural = (word: string): boolean => word.endsWith('s') && word !== 'mes';

/** "for 2 years", "hace tres dias", "a couple of weeks", "for years" (taken as two). */
const spanAt = ({ tokens }: Readable, at: number): number | undefined => {
  const unit = UNIT_WORDS.get(tokens[at]);
  if (unit === undefined) return undefined;
  const before = tokens[at - 1];
  const count = numberAt(before) ?? (before === 'of' || before === 'de' ? numberAt(tokens[at - 2]) : undefined);
  if (count !== undefined) return count * unit;
  return isPlural(tokens[at] ?? '') &&
    /^(?:for|hace|desde|many|muchos|muchas|de|over|since|por|hacen)$/.test(before ?? '')
    ? 2 * unit
    : undefined;
};

const LONG_AGO_YEAR = /^(?:19\d\d|20[01]\d|202[0-4])$/;
const YEARS_BACK = 730;

/** "The same as today", "until today", "no different today" say nothing of a beginning. */
const NO_BEGINNING: ReadonlySet<string> = new Set(['until', 'till', 'as', 'different', 'same', 'hasta', 'like']);

const TODAY: ReadonlySet<string> = new Set(['today', 'hoy']);

const daysAt = (text: Readable, at: number): number | undefined => {
  const token = text.tokens[at] ?? '';
  if (NO_BEGINNING.has(text.tokens[at - 1] ?? '')) return undefined;
  if (TODAY.has(token) && text.tokens.slice(at + 1, at + 3).includes('igual')) return undefined;
  if (LONG_AGO_YEAR.test(token)) return YEARS_BACK;
  if (FIRST_WORDS.has(token)) {
    const named = dayPhrases.find(({ words }) => words.every((word, index) => text.tokens[at + index] === word));
    if (named !== undefined) return named.days;
  }
  return spanAt(text, at);
};

const known = new WeakMap<Readable, readonly (number | undefined)[]>();

/** Days by where the words that say them end, worked out once for each text: every finding of a sentence asks. */
const daysIn = (text: Readable): readonly (number | undefined)[] => {
  const days = known.get(text) ?? text.tokens.map((_, at) => daysAt(text, at));
  known.set(text, days);
  return days;
};

/**
 * Days since something began, as the words between the bounds say it; of several the shortest; null where they say nothing.
 * A week counts 7 days, a month 30, a year 365.
 */
export const onsetIn = (text: Readable, { start, end }: Bounds): number | null => {
  const saidAt = daysIn(text);
  let shortest: number | null = null;
  for (let at = start; at < end; at += 1) {
    const days = saidAt[at];
    if (days !== undefined && (shortest === null || days < shortest)) shortest = days;
  }
  return shortest;
};
