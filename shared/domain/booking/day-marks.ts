import type { Busy } from '../calendar/practitioner-day.ts';
import { limitOf } from '../calendar/visit-limits.ts';
import type { Practitioner } from '../directory/directory.ts';
import type { Slot } from './slot.ts';

/**
 * What a visit or hold says of itself in its practitioner-day, besides its time: where it is, if its practitioner is at another clinic too,
 * or by now (travel, closures), and its type, if the practitioner limits that. So both rules are judged by days alone, and a search does not pay
 * for the marks of anybody else.
 */
export const dayMarks = (
  { clinicId, appointmentType }: Slot,
  practitioner: Practitioner,
): Pick<Busy, 'clinicId' | 'appointmentType'> => ({
  ...(practitioner.clinicIds.some((each) => each !== clinicId) && { clinicId }),
  ...(limitOf(practitioner, appointmentType) && { appointmentType }),
});
