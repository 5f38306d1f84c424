import { doublePages, pagesAfterTheEnd, ringingPhones, unheardPages, unmarkedRepeats } from './checks/messages.ts';
import { brokenPromises, leftUndone, silentRounds, withdrawnEmergencies } from './checks/promises.ts';
import { singingCanaries, wordyPages } from './checks/words.ts';
import type { History } from './history.ts';

const checks: readonly ((history: History) => string[])[] = [
  brokenPromises,
  leftUndone,
  silentRounds,
  withdrawnEmergencies,
  unmarkedRepeats,
  doublePages,
  ringingPhones,
  pagesAfterTheEnd,
  unheardPages,
  wordyPages,
  singingCanaries,
];

/** @returns what is wrong with a history, in words; nothing where each alert was told as it should be */
export const judge = (history: History): string[] => [
  ...history.seen.faults,
  ...checks.flatMap((check) => check(history)),
];
