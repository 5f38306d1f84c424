import type { Appointment } from '../../domain/booking/appointment.ts';
import type { Hold, HolderLedger } from '../../domain/booking/hold.ts';
import type { DayKey, PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { Holder } from '../../domain/core/party.ts';

/** What a booking decision needs, read strongly consistently in one round trip. Absent parts were not asked for or do not exist. */
export interface BookingFacts {
  /** In the order of the keys asked for; a day without an item is a free day at version 0. */
  days: PractitionerDay[];
  header?: CaseHeader;
  /** In the order of the holders asked for; one that never held anything is undefined. */
  ledgers: (HolderLedger | undefined)[];
}

export interface ScheduleReader {
  /** Days of all practitioners of a group in one ISO week (`2026-W48`), as one Query. Days without an item are left out. */
  week(scheduleGroup: string, isoWeek: string): Promise<PractitionerDay[]>;
  facts(query: { days: DayKey[]; caseId?: string; holders?: readonly Holder[] }): Promise<BookingFacts>;
  hold(holdId: string): Promise<Hold | undefined>;
  /** In as few round trips as possible; unknown ids are left out. */
  holds(holdIds: readonly string[]): Promise<Hold[]>;
  appointment(appointmentId: string): Promise<Appointment | undefined>;
  /** In one round trip (at most 100); unknown ids are left out. */
  appointments(appointmentIds: readonly string[]): Promise<Appointment[]>;
  /** A case's appointments, any status, oldest first. */
  appointmentsOfCase(caseId: string): Promise<Appointment[]>;
}
