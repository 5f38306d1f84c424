import type { FunctionName } from '../../../functions/functions.ts';

/**
 * Bare clients that a function may weigh without words and texts. The target is 1.5; the reader's engine takes referrals, desk and staff
 * beyond it, which also search for times or show whole cases. The relay carries the clients of five services besides the store's, and
 * runs what events set going (decision 021): since it settles calendars too, it reckons with working windows and free times. The form's
 * pages stand in `intakePages` beside all that its twin of the API does; the console's functions do what several of their twins do, and show it
 * (docs/decisions/064-the-console.md).
 */
export const MOST_CLIENTS = 1.7;
export const heavier: Partial<Record<FunctionName, number>> = {
  relay: 1.74,
  referrals: 1.72,
  intakePages: 1.8,
  consoleCases: 2.36,
  consoleIntakes: 1.95,
  consoleSchedule: 1.96,
  consoleOffice: 1.89,
};
/**
 * The same of words and texts. The target is 0.5: pages ask the form's questions in two languages and of two kinds of people; what is
 * told to whoever cares for a patient takes referrals and desk three thousandths beyond it. The console names answers, acts and rules in words.
 */
export const MOST_WORDS = 0.5;
export const wordier: Partial<Record<FunctionName, number>> = {
  intakePages: 0.65,
  answerPages: 0.65,
  referrals: 0.51,
  desk: 0.51,
  consoleCases: 0.58,
  consoleIntakes: 0.62,
};
