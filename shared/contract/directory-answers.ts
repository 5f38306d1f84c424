import * as z from 'zod/mini';
import { AppointmentType, Clinic, Practitioner } from '../domain/directory/directory.ts';

export const ClinicAnswer = Clinic;
/** Hours and schedule groups are the practice's own business: free times are at /v1/slots. */
export const PractitionerAnswer = z.omit(Practitioner, { weeklyHours: true, scheduleGroup: true });
export const AppointmentTypeAnswer = z.extend(z.omit(AppointmentType, { bufferMinutes: true }), {});
