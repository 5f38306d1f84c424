import type { Token } from '../text/tokenise.ts';

/** 100.4 °F or 38.0 °C and more is a fever; 99.5 °F or 37.5 °C a low one (ASCO/IDSA 2018; clinical.md section 0). */
const FEVER = { fahrenheit: 100.4, celsius: 38 };
const LOW_FEVER = { fahrenheit: 99.5, celsius: 37.5 };
const HIGHEST = { fahrenheit: 109, celsius: 43 };

const isFrom = (degrees: number, from: typeof FEVER): boolean =>
  (degrees >= from.fahrenheit && degrees <= HIGHEST.fahrenheit) ||
  (degrees >= from.celsius && degrees <= HIGHEST.celsius);

/** Years that lie a year or more back whenever this is read; a later one is not read, which only raises. */
const OLD_YEAR = /^(?:19\d\d|20[01]\d)$/;
const OLDEST_YOUTH = 30;

/** Lists that numbers belong to, besides those of lists/lists.ts. */
export const numberLists = [
  'FEVER_NUMBER',
  'FEVER_DECIMAL',
  'LOW_NUMBER',
  'OLD_YEAR',
  'AGE_NUMBER',
  'NUMBER_MANY',
] as const;

/** What a number may be: a fever, an old year, an age, a count. Nothing where the word is no number. */
export const listsOfNumber = (token: Token): readonly (typeof numberLists)[number][] => {
  if (!/^\d/.test(token)) return [];
  const value = Number(token.replace(',', '.'));
  const isFever = isFrom(value, FEVER);
  const may = {
    FEVER_NUMBER: isFever,
    FEVER_DECIMAL: isFever && /[.,]/.test(token),
    LOW_NUMBER: !isFever && isFrom(value, LOW_FEVER),
    OLD_YEAR: OLD_YEAR.test(token),
    AGE_NUMBER: value <= OLDEST_YOUTH,
    NUMBER_MANY: value >= 2,
  };
  return numberLists.filter((list) => may[list]);
};
