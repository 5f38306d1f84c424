import type { Appointment } from '../../domain/booking/appointment.ts';
import type { PastHours } from '../../domain/calendar/past-hours.ts';
import type { CaseFacts } from '../../domain/reports/case-facts.ts';

/** What is kept for reports. */
export type ReportChange =
  | { kind: 'facts-changed'; facts: CaseFacts; from: number }
  /** Goes with the change of the practitioner's entry that replaces the hours; `from` as there. */
  | { kind: 'hours-kept'; hours: PastHours; from: number }
  /** Goes with the change of the visit, whose version decides. */
  | { kind: 'attendance-noted'; visit: Appointment };
