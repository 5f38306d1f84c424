import type { IgnoredWish } from '../cases/ignored-wishes.ts';
import type { Submission } from '../cases/submission.ts';

/**
 * - `not-as-wished`: where the case prefers to go there is no time; those that are named are elsewhere
 * - `in-person`: a visit from afar is wished for and can be had; these times are in person, and staff know of the wish
 */
export const earliestNotes = ['not-as-wished', 'in-person'] as const;
export type EarliestNote = (typeof earliestNotes)[number];

/** What was asked for, and what was found. */
interface Found {
  submission: Pick<Submission, 'preferences'>;
  /** The wishes that nobody can meet: of those it is said why, and no more. */
  ignored: readonly IgnoredWish[];
  /** Whether the times are at the clinics, or in the region, that were wished for. */
  isAsWished: boolean;
}

/** @returns what is to be said of the earliest times of a case, of which there is one at least */
export function earliestNotesOf({ submission, ignored, isAsWished }: Found): EarliestNote[] {
  const isFromAfar = submission.preferences?.telehealth === true;
  const canBeFromAfar = !ignored.some(({ pointer }) => pointer === '/preferences/telehealth');
  return [
    ...(isAsWished ? [] : (['not-as-wished'] as const)),
    ...(isFromAfar && canBeFromAfar ? (['in-person'] as const) : []),
  ];
}
