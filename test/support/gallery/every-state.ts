import { bookingStates } from './booking-states.ts';
import { calledStates, crisisStates, framedStates } from './called-states.ts';
import { emergencyStates, formStates } from './form-states.ts';
import { passingStates } from './passing-states.ts';
import { renewedStates, savedStates } from './saved-states.ts';
import type { Gallery } from './shown-state.ts';
import { siteStates } from './site-states.ts';
import { troubleStates } from './trouble-states.ts';
import { visitStates } from './visit-states.ts';
import { worseStates } from './worse-states.ts';

const galleries: readonly Gallery[] = [
  siteStates,
  formStates,
  emergencyStates,
  calledStates,
  crisisStates,
  framedStates,
  bookingStates,
  worseStates,
  visitStates,
  savedStates,
  renewedStates,
  troubleStates,
];

/** Every state of every patient page in a language that the system shows at the time it is. */
export const everyStateNow: Gallery = async (system, language) => {
  const found = [];
  for (const gallery of galleries) found.push(...(await gallery(system, language)));
  return found;
};

/** The same, and what time brings: it moves the clock of the system by a day. */
export const everyState: Gallery = async (system, language) => [
  ...(await everyStateNow(system, language)),
  ...(await passingStates(system, language)),
];
