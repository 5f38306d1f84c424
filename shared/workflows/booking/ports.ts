import type { Appointment } from '../../domain/booking/appointment.ts';
import type { Hold, HolderLedger } from '../../domain/booking/hold.ts';
import type { HoldLimits } from '../../domain/booking/hold-limits.ts';
import type { DayKey, PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../../domain/calendar/settings.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import type { Holder } from '../../domain/core/party.ts';
import type { DaysWanted } from '../../domain/search/weeks-to-read.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { RoundReader } from '../paging/ports.ts';

/** What a booking decision needs, read strongly consistently in one round trip. Absent parts were not asked for or do not exist. */
export interface BookingFacts {
  /** In the order of the keys asked for; a day without an item is a free day at version 0. */
  days: PractitionerDay[];
  header?: CaseHeader;
  /** In the order of the holders asked for; one that never held anything is undefined. */
  ledgers: (HolderLedger | undefined)[];
}

/**
 * Reads the days of a group in one ISO week (`2026-W48`) in one round trip: of all its practitioners, or where a part is named at
 * least the days of that. Days without an item are left out; one that cannot be read is shown as taken.
 */
export type ReadWeek = (scheduleGroup: string, isoWeek: string, part?: WeekPart) => Promise<PractitionerDay[]>;

/** The days of a week that are wanted, and how many practitioners its group has. */
export type WeekPart = Pick<DaysWanted, 'days' | 'practitioners'>;

/** All but `week`, and what of a case's list an index tells, are strongly consistent. @throws Throttled where the store keeps leaving items out */
export interface ScheduleReader {
  /** What a search shows: at half the price, perhaps moments old. A time that was taken meanwhile is refused when it is booked. */
  week: ReadWeek;
  /** What a decision or an answer to staff rests on. */
  weekNow: ReadWeek;
  /** At most 100 days, holders and case together. @throws zod's error where one of them cannot be read */
  facts(query: { days: DayKey[]; caseId?: string; holders?: readonly Holder[] }): Promise<BookingFacts>;
  /** @throws zod's error where it cannot be read */
  hold(holdId: string): Promise<Hold | undefined>;
  /** A hundred in one round trip; unknown and unreadable ones are left out. */
  holds(holdIds: readonly string[]): Promise<Hold[]>;
  /** @throws zod's error where it cannot be read */
  appointment(appointmentId: string): Promise<Appointment | undefined>;
  /** A hundred in one round trip; unknown and unreadable ones are left out. */
  appointments(appointmentIds: readonly string[]): Promise<Appointment[]>;
  /**
   * A case's appointments, any status, oldest first. An index that may lag by moments tells which they are.
   * @param open ids of its open visits, as its header names them: these are not missed
   */
  appointmentsOfCase(caseId: string, open?: readonly string[]): Promise<Appointment[]>;
}

/** What the booking workflows work with. */
export interface BookingDeps extends UnitOfWorkDeps {
  directory: DirectoryReader;
  schedule: ScheduleReader;
  rounds: RoundReader;
  ids: IdSource;
  settings: SchedulingSettings;
  limits: HoldLimits;
  /** The practice's number, as people read it. */
  phone: string;
}
