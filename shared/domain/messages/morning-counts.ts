import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import { Region } from '../directory/directory.ts';
import { Urgency } from '../triage/urgency.ts';

/**
 * What is told of a clinic's morning, or a region's of cases that have none: open cases by level, those past a clock, and rounds that
 * nobody has answered; cases with a visit to be booked anew, and those whose visit starts by the end of the second
 * business day after it, which earlier releases did not count.
 */
export const morningCounts = {
  /** Local date of the practice, YYYY-MM-DD. */
  date: z.string(),
  clinicId: z.optional(Slug),
  region: Region,
  open: z.record(Urgency, z.int()),
  overdue: z.int(),
  unanswered: z.int(),
  toRebook: z.optional(z.int()),
  toRebookSoon: z.optional(z.int()),
};
