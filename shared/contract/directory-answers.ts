import * as z from 'zod/mini';
import { AppointmentType, Clinic, Practitioner } from '../domain/directory/directory.ts';

/** Which days are open or closed is the practice's own business, as hours and schedule groups are: free times are at /v1/slots. */
export const ClinicAnswer = z.omit(Clinic, {
  openDates: true,
  closedDates: true,
  closures: true,
  release: true,
  travelMinutes: true,
  until: true,
});
export type ClinicAnswer = z.infer<typeof ClinicAnswer>;

export const PractitionerAnswer = z.omit(Practitioner, {
  weeklyHours: true,
  sessions: true,
  limits: true,
  scheduleGroup: true,
  homeZone: true,
  videoUrl: true,
  until: true,
});
export type PractitionerAnswer = z.infer<typeof PractitionerAnswer>;

/** Terms are told where the practice's own apply too. */
export const AppointmentTypeAnswer = z.required(
  z.omit(AppointmentType, { bufferMinutes: true, bufferBeforeMinutes: true, alignMinutes: true, until: true }),
  {
    bookableBy: true,
    statuses: true,
    urgencies: true,
    noticeHours: true,
    horizonDays: true,
    cutOffHours: true,
    modality: true,
  },
);
export type AppointmentTypeAnswer = z.infer<typeof AppointmentTypeAnswer>;
