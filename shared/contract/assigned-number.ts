import plan from './phone-metadata.json' with { type: 'json' };

/** Apart from reading numbers (phone-number.ts): only who looks for what is odd needs the table. */
const assigned = new RegExp(`^\\+1(?:${plan.patterns.join('|')})$`);

/**
 * Whether a number is in use by the table of area codes. The table grows old, so an answer of no only asks somebody to check.
 * @param number E.164
 */
export const isAssigned = (number: string): boolean => !number.startsWith('+1') || assigned.test(number);
