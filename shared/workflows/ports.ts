import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { Hold, Holder, HolderLedger } from '../domain/booking/hold.ts';
import type { DayKey, PractitionerDay } from '../domain/calendar/practitioner-day.ts';
import type { AuditEntry } from '../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../domain/cases/clinical-record.ts';
import type { Directory } from '../domain/directory/directory.ts';
import type { OutboxEvent } from '../domain/messages/outbox-event.ts';
import type { Timer } from '../domain/messages/timer.ts';
import type { PagingRound } from '../domain/paging/paging-round.ts';

/** An answer kept so that a repeated Idempotency-Key gets it again. Its body is sealed before it comes here. */
export interface RequestRecord {
  /** Hash of caller, route and Idempotency-Key. */
  requestKey: string;
  bodyHash: string;
  status: number;
  sealedBody: string;
  /** Epoch second after which the key is new again. */
  expiresAt: number;
}

/**
 * Everything that can be written. A workflow lists its changes and commits them together: all or none.
 * `from` is the version that was read; the commit fails with a Conflict when another write came between.
 */
export type Change =
  | { kind: 'case-created'; header: CaseHeader }
  | { kind: 'case-changed'; header: CaseHeader; from: number }
  | { kind: 'clinical-added'; record: ClinicalRecord }
  | { kind: 'day-changed'; day: PractitionerDay; from: number }
  | { kind: 'appointment-created'; appointment: Appointment }
  | { kind: 'appointment-changed'; appointment: Appointment; from: number }
  | { kind: 'hold-created'; hold: Hold }
  | { kind: 'holder-changed'; ledger: HolderLedger; from: number }
  | { kind: 'round-changed'; round: PagingRound; from: number }
  | { kind: 'event'; event: OutboxEvent }
  /** `at`: RFC 3339 UTC, when it was promised. */
  | { kind: 'timer-set'; timer: Timer; at: string }
  | { kind: 'audit'; entry: AuditEntry }
  /** `now`: epoch second; a record that has expired by then is replaced. */
  | { kind: 'request-answered'; record: RequestRecord; now: number };

/** The one door for writes. */
export interface Ledger {
  /**
   * @param token names this commit, at most 36 characters: the same call again under it is carried out once
   * @throws Conflict, Throttled: nothing was written then. CommitInProgress: the same call again tells. Anything else, a
   * time-out too, says nothing about whether it was written.
   */
  commit(changes: readonly Change[], token: string): Promise<void>;
}

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

export interface Page<T> {
  items: T[];
  cursor?: string;
}

export interface CaseReader {
  /** Strongly consistent. */
  header(caseId: string): Promise<CaseHeader | undefined>;
}

export interface CaseBatchReader {
  /** Many headers in as few round trips as possible (100 each); unknown ids are left out. */
  headers(caseIds: readonly string[]): Promise<CaseHeader[]>;
}

export interface ClinicalReader {
  /** All versions of a case's clinical record, oldest first. */
  records(caseId: string): Promise<ClinicalRecord[]>;
}

/** Open cases in the order of the worklist. */
export interface WorklistReader {
  /** Open cases, most urgent first, then nearest deadline. Reads an index that may lag by moments. */
  open(page: PageRequest): Promise<Page<CaseHeader>>;
}

export interface ReferrerCaseReader {
  /** A referrer's own cases, newest first. */
  ofReferrer(referrerId: string, page: PageRequest): Promise<Page<CaseHeader>>;
}

export interface AuditReader {
  /** A case's entries, oldest first. */
  ofCase(caseId: string, page: PageRequest): Promise<Page<AuditEntry>>;
}

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

export interface DirectoryReader {
  /** The whole directory, cached for at most 60 seconds. */
  directory(): Promise<Directory>;
}

export interface RequestReader {
  /** Strongly consistent. */
  answered(requestKey: string): Promise<RequestRecord | undefined>;
}

export interface Clock {
  now(): Temporal.Instant;
}

/** Waits between attempts; passed in so that tests need not wait. */
export type Pause = (milliseconds: number) => Promise<void>;
