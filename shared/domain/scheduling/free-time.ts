import type { Temporal } from 'temporal-polyfill';
import { rewriteDay } from './busy-stretches.ts';
import type { PractitionerDay } from './practitioner-day.ts';

/** Gives a held time back. A hold that is gone already stays gone: repeating it changes nothing but the version. */
export const releaseHold = (day: PractitionerDay, holdId: string, now: Temporal.Instant): PractitionerDay =>
  rewriteDay(day, now, { removed: [holdId] });

/** Frees the time of a cancelled visit. Whether it may be cancelled is for `changeAppointment` to say. */
export const cancelVisit = (day: PractitionerDay, appointmentId: string, now: Temporal.Instant): PractitionerDay =>
  rewriteDay(day, now, { removed: [appointmentId] });
