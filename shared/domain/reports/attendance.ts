import * as z from 'zod/mini';
import type { Appointment } from '../booking/appointment.ts';
import { AppointmentId, Slug } from '../core/ids.ts';
import { type EpochMinute, localDateOf } from '../core/local-time.ts';

/** What may become of a visit, as the report counts it. */
export const attendances = ['open', 'completed', 'no-show', 'cancelled-by-patient', 'cancelled-by-practice'] as const;
export type Attendance = (typeof attendances)[number];

/** What became of one visit. Nothing clinical, and nobody's name. */
export const VisitFact = z.strictObject({
  appointmentId: AppointmentId,
  /** Local date of its clinic, YYYY-MM-DD. */
  date: z.string(),
  clinicId: Slug,
  appointmentType: Slug,
  attendance: z.enum(attendances),
  /** Cancelled so shortly before its start that the time was hardly of use to anybody else. */
  late: z.optional(z.literal(true)),
});
export type VisitFact = z.infer<typeof VisitFact>;

/**
 * On whose side a visit was cancelled; whoever refers somebody is on the patient's. Earlier releases did not say: one that was marked as
 * late was the patient's, for only theirs were.
 */
function cancelledOn({ cancelledBy, late }: Appointment): Attendance {
  const byPractice = cancelledBy ? cancelledBy === 'practice' : !late;
  return byPractice ? 'cancelled-by-practice' : 'cancelled-by-patient';
}

function attendanceOf(visit: Appointment): Attendance {
  if (visit.status === 'cancelled') return cancelledOn(visit);
  return visit.status === 'completed' || visit.status === 'no-show' ? visit.status : 'open';
}

/**
 * What a visit comes to in the attendance report, as it stands: where and when it is now, or was to be.
 * @param zone IANA zone of its clinic
 */
export function visitFact(visit: Appointment, zone: string): VisitFact {
  const { appointmentId, slot, late } = visit;
  const attendance = attendanceOf(visit);
  return {
    appointmentId,
    date: localDateOf(slot.start, zone),
    clinicId: slot.clinicId,
    appointmentType: slot.appointmentType,
    attendance,
    ...(late && attendance.startsWith('cancelled') && { late }),
  };
}

/** Whether a change of a visit is to be kept for the report: it ended, or an end was taken back. */
export const changesAttendance = (before: Appointment, after: Appointment): boolean =>
  before.status !== after.status && (attendanceOf(before) !== 'open' || attendanceOf(after) !== 'open');

/** What became of a visit as it is counted: of one whose time is over it may be that nobody said. */
export type CountedVisit = Omit<VisitFact, 'attendance'> & { attendance: Attendance | 'not-marked' };

/**
 * How a visit counts at an instant.
 * @param zone IANA zone of its clinic
 */
export function countedVisit(visit: Appointment, zone: string, now: EpochMinute): CountedVisit {
  const fact = visitFact(visit, zone);
  return fact.attendance === 'open' && visit.slot.end <= now ? { ...fact, attendance: 'not-marked' } : fact;
}

/** Visits of one clinic and type. `booked` is all of them, whatever became of them; those that are left over are still to come. */
export interface AttendanceRow {
  clinicId: string;
  appointmentType: string;
  booked: number;
  completed: number;
  noShow: number;
  cancelledByPatient: number;
  cancelledByPractice: number;
  /** Open although their time is over: nobody said what became of them. */
  notMarked: number;
  /** Of the cancelled ones. */
  late: number;
}

function rowOf(facts: readonly CountedVisit[]): Omit<AttendanceRow, 'clinicId' | 'appointmentType'> {
  const count = (attendance: CountedVisit['attendance']) =>
    facts.filter((fact) => fact.attendance === attendance).length;
  return {
    booked: facts.length,
    completed: count('completed'),
    noShow: count('no-show'),
    cancelledByPatient: count('cancelled-by-patient'),
    cancelledByPractice: count('cancelled-by-practice'),
    notMarked: count('not-marked'),
    late: facts.filter(({ late }) => late).length,
  };
}

/** Counts visits by clinic and type, in the order of their names. @param facts each visit once */
export const attendanceRows = (facts: readonly CountedVisit[]): AttendanceRow[] =>
  [...Map.groupBy(facts, ({ clinicId, appointmentType }) => `${clinicId} ${appointmentType}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, ofOne]) => {
      const [clinicId = '', appointmentType = ''] = name.split(' ');
      return { clinicId, appointmentType, ...rowOf(ofOne) };
    });
