import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import { LocalDate } from '../directory/hours.ts';

/** The days that a change of the calendar may concern: of one practitioner or of one clinic, first and last date included. */
export const CalendarScope = z.union([
  z.strictObject({ practitionerId: Slug, from: LocalDate, to: LocalDate }),
  z.strictObject({ clinicId: Slug, from: LocalDate, to: LocalDate }),
]);
export type CalendarScope = z.infer<typeof CalendarScope>;
