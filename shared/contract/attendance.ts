import * as z from 'zod/mini';
import { Slug } from '../domain/core/ids.ts';
import { TimelinessQuery } from './timeliness.ts';

/** Local dates of the clinics, both ends included: on which the visits are, or were to be. */
export const AttendanceQuery = TimelinessQuery;

/** Visits of one clinic and type. What is left of `booked` is still to come. */
const AttendanceRow = z.strictObject({
  clinicId: Slug,
  appointmentType: Slug,
  /** All of them, whatever became of them. */
  booked: z.int(),
  completed: z.int(),
  noShow: z.int(),
  /** Also by whoever referred them. */
  cancelledByPatient: z.int(),
  cancelledByPractice: z.int(),
  /** Their time is over, and nobody said what became of them. */
  notMarked: z.int(),
  /** Of the cancelled ones: so shortly before that the time was hardly of use to anybody else. */
  late: z.int(),
});

export const AttendanceAnswer = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  rows: z.array(AttendanceRow),
});
export type AttendanceAnswer = z.infer<typeof AttendanceAnswer>;
