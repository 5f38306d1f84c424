import type { Appointment } from '../booking/appointment.ts';
import { overlaps } from '../core/intervals.ts';

/** A visit that takes place at the time of another, of a case that is, or may be, of the same person. */
export interface OverlappingVisit {
  appointmentId: string;
  /** The other case, and its visit. */
  caseId: string;
  with: string;
}

const stillOpen: readonly Appointment['status'][] = ['booked', 'confirmed', 'checked-in'];
const isOpen = ({ status }: Appointment): boolean => stillOpen.includes(status);

const overlap = (a: Appointment, b: Appointment): boolean => isOpen(a) && isOpen(b) && overlaps(a.slot, b.slot);

/** Nobody can be in two places: which visits of a case take place at the time of a visit of its doubles. */
export const overlappingVisits = (own: readonly Appointment[], others: readonly Appointment[]): OverlappingVisit[] =>
  own.flatMap((visit) =>
    others
      .filter((other) => overlap(visit, other))
      .map((other) => ({ appointmentId: visit.appointmentId, caseId: other.caseId, with: other.appointmentId })),
  );
