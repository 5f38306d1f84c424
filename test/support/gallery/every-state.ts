import { bookingStates } from './booking-states.ts';
import { emergencyStates, formStates } from './form-states.ts';
import { savedStates } from './saved-states.ts';
import type { Gallery } from './shown-state.ts';
import { siteStates } from './site-states.ts';
import { visitStates } from './visit-states.ts';

const galleries: readonly Gallery[] = [
  siteStates,
  formStates,
  emergencyStates,
  bookingStates,
  visitStates,
  savedStates,
];

/** Every state of every patient page in a language. */
export const everyState: Gallery = async (system, language) => {
  const found = [];
  for (const gallery of galleries) found.push(...(await gallery(system, language)));
  return found;
};
