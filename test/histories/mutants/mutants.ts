import { calendarMutants } from './calendar.ts';
import { commitMutants } from './commits.ts';
import { guardMutants } from './guards.ts';
import { lifeMutants } from './life.ts';
import type { Mutant } from './mutant.ts';
import { timeMutants } from './times.ts';

/** Bugs that the checker must find, each sown into the product as it is. */
export const mutants: readonly Mutant[] = [
  ...guardMutants,
  ...commitMutants,
  ...timeMutants,
  ...calendarMutants,
  ...lifeMutants,
];
