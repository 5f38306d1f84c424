import { courseCues } from './course.ts';
import { denialCues } from './denial.ts';
import { eventCues } from './event.ts';
import { historyCues } from './history.ts';
import { hypotheticalCues } from './hypothetical.ts';
import { personsCues } from './persons.ts';

/**
 * Words that say how a statement is meant, in the notation of phrases/notation.ts. A clinician adds a line to the cue it
 * belongs to.
 */
export const cues = {
  ...denialCues,
  ...hypotheticalCues,
  ...eventCues,
  ...historyCues,
  ...personsCues,
  ...courseCues,
} satisfies Readonly<Record<string, readonly string[]>>;

export type CueName = keyof typeof cues;
