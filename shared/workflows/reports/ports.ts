import type { Temporal } from 'temporal-polyfill';
import type { PastHours } from '../../domain/calendar/past-hours.ts';
import type { VisitFact } from '../../domain/reports/attendance.ts';
import type { CaseFacts } from '../../domain/reports/case-facts.ts';

export interface FactsReader {
  /** Strongly consistent; undefined where none were kept. @throws zod's error where they cannot be read */
  ofCase(caseId: string): Promise<CaseFacts | undefined>;
}

export interface FactsOfDaysReader {
  /**
   * Facts of the cases that were received on these local dates of the practice, less what cannot be read. It reads those dates and
   * no other, from an index that may lag by moments.
   */
  ofDates(dates: readonly string[]): Promise<CaseFacts[]>;
}

export interface PastHoursReader {
  /** The hours that a practitioner had after `since` and that were replaced, less what cannot be read; perhaps moments old. */
  ofPractitioner(practitionerId: string, since: Temporal.Instant): Promise<PastHours[]>;
}

export interface AttendanceReader {
  /**
   * What became of the visits of these local dates of their clinics that have ended, less what cannot be read; perhaps moments old. It
   * reads these dates and no other.
   * @param dates without a gap, earliest first
   */
  ofDates(dates: readonly string[]): Promise<VisitFact[]>;
  /** The same of one date, strongly consistent. */
  ofDateNow(date: string): Promise<VisitFact[]>;
}
