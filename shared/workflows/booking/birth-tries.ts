import type { Temporal } from 'temporal-polyfill';

/** So many birth dates may be tried with one link within any hour (product.md, Shapes E). */
export const birthTriesPerHour = 5;

export interface BirthTries {
  /**
   * Counts a try before it is judged, so that tries at the same moment cannot be more than may be.
   * @param link names the link; its text is kept nowhere
   * @returns whether there was one left
   */
  count(link: string, now: Temporal.Instant): Promise<boolean>;
}
