import plan from './phone-metadata.json' with { type: 'json' };

const numbers = (patterns: readonly string[]): RegExp => new RegExp(`^\\+1(?:${patterns.join('|')})$`);

/** Apart from reading numbers (phone-number.ts): only who looks for what is odd, or sends texts, needs the table. */
const unitedStates = numbers(plan.unitedStates);
const others = numbers(plan.others);

/**
 * Whether a number is in use by the table of area codes. The table grows old, so an answer of no only asks somebody to check.
 * @param number E.164
 */
export const isAssigned = (number: string): boolean =>
  !number.startsWith('+1') || unitedStates.test(number) || others.test(number);

/**
 * Whether a number belongs to a place in the United States or Puerto Rico, as mobile numbers do. One whose area code is newer than the
 * table counts as such: only those that the table knows to be another country's, paid for by the caller or of no place are not.
 * @param number E.164
 */
export const isOfUnitedStates = (number: string): boolean =>
  number.startsWith('+1') && (unitedStates.test(number) || !others.test(number));
