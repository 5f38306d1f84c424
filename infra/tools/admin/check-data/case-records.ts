import { viewActions } from '../../../../shared/domain/audit/access-report.ts';
import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import { dayKeysOf } from '../../../../shared/domain/booking/kept-at.ts';
import type { PractitionerDay } from '../../../../shared/domain/calendar/practitioner-day.ts';
import type { AuditEntry } from '../../../../shared/domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../../../shared/domain/cases/clinical-record.ts';
import type { ContactRecord } from '../../../../shared/domain/cases/contact-record.ts';
import type { ReferrerCard } from '../../../../shared/domain/cases/referral-event.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import { contactTimer, escalateTimer } from '../../../../shared/domain/paging/paging.ts';
import type { PagingRound } from '../../../../shared/domain/paging/paging-round.ts';
import { batchRead } from '../../../../shared/store/dynamo/batch-read.ts';
import { partitionOf } from '../../../../shared/store/dynamo/partition.ts';
import { queryAll } from '../../../../shared/store/dynamo/query.ts';
import { caseReader } from '../../../../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../../../../shared/store/readers/clinical-reader.ts';
import { contactReader } from '../../../../shared/store/readers/contact-reader.ts';
import { roundReader } from '../../../../shared/store/readers/round-reader.ts';
import { auditKey, auditOf } from '../../../../shared/store/records/audit-record.ts';
import {
  referralEventKey,
  referrerCardOf,
  referrerKey,
} from '../../../../shared/store/records/referral-event-record.ts';
import { Unreadable } from '../../../../shared/workflows/core/unreadable.ts';
import type { StoreAccess } from '../store-at-hand.ts';
import { daysNow, visitsOfCase } from './read-schedule.ts';

/** What the tables say of one case, each by itself. */
export interface CaseRecords {
  readonly caseId: string;
  readonly header: CaseHeader | undefined;
  /** Its newest answers. */
  readonly latest: ClinicalRecord | undefined;
  /** What was done to it, oldest first; not who looked at it. */
  readonly entries: readonly AuditEntry[];
  readonly visits: readonly Appointment[];
  /** Ids of visits that are there and cannot be read by this release. */
  readonly unreadableVisits: readonly string[];
  /** The days in which its visits may lie, those that can be read. */
  readonly days: readonly PractitionerDay[];
  /** Its rounds of pages, from the one that its header names on, or the first. */
  readonly rounds: readonly PagingRound[];
  /** Timers of the newest round, while it is open, that are not there or have rung: its pages would stop. */
  readonly stoppedTimers: readonly string[];
  /** Whom of its referrer's to write to; and how many events there are that were told it, counted from those the card knows. */
  readonly card: ReferrerCard | undefined;
  readonly eventsTold: number;
  /** Attempts to reach the person, oldest first. */
  readonly contacts: readonly ContactRecord[];
}

/** A case that has a header. */
export type KnownCase = CaseRecords & { readonly header: CaseHeader };

async function entriesOf({ client, tableName }: StoreAccess, caseId: string): Promise<AuditEntry[]> {
  const items = await queryAll(client, partitionOf(tableName, 'Audit', auditKey(caseId), { ConsistentRead: true }));
  return items.map(auditOf).filter(({ action }) => !viewActions.includes(action));
}

async function roundsOf({ client, tableName }: StoreAccess, caseId: string, from: number): Promise<PagingRound[]> {
  const reader = roundReader(client, tableName);
  const found: PagingRound[] = [];
  let round = await reader.round(caseId, from);
  while (round) {
    found.push(round);
    round = await reader.round(caseId, round.round + 1);
  }
  // A header may name one that is not there, and know nothing of the next.
  const next = found.length === 0 ? await reader.round(caseId, from + 1) : undefined;
  return next ? [next] : found;
}

async function daysOf(
  store: StoreAccess,
  directory: Directory,
  visits: readonly Appointment[],
): Promise<PractitionerDay[]> {
  const days = await daysNow(
    store,
    visits.flatMap((visit) => dayKeysOf(directory, visit)),
  );
  return days.flatMap((day) => (day instanceof Unreadable ? [] : [day]));
}

async function stoppedTimersOf({ client, tableName }: StoreAccess, rounds: readonly PagingRound[]): Promise<string[]> {
  const newest = rounds.at(-1);
  if (!newest || newest.ended) return [];
  const ids = [escalateTimer(newest), ...contactTimer(newest)].map(({ timerId }) => timerId);
  const items = await batchRead(
    client,
    tableName,
    ids.map((pk) => ({ table: 'Outbox', key: { pk } })),
  );
  const waiting = new Set(items.filter((item) => item?.due).map((item) => item?.pk?.S));
  return ids.filter((id) => !waiting.has(id));
}

async function cardOf(
  { client, tableName }: StoreAccess,
  caseId: string,
): Promise<Pick<CaseRecords, 'card' | 'eventsTold'>> {
  const read = async (key: { pk: string }) => (await batchRead(client, tableName, [{ table: 'Cases', key }]))[0];
  const item = await read(referrerKey(caseId));
  const card = item && referrerCardOf(item);
  let eventsTold = card?.events ?? 0;
  while (await read(referralEventKey(caseId, eventsTold + 1))) eventsTold++;
  return { card, eventsTold };
}

/**
 * Reads all that the tables hold of a case, strongly consistent but for the list of its visits. What names is read before what it names, so
 * that a commit in between does not look torn.
 * @throws where a record of it cannot be read by this release
 */
export async function readCase(store: StoreAccess, directory: Directory, caseId: string): Promise<CaseRecords> {
  const { client, tableName } = store;
  const header = await caseReader(client, tableName).header(caseId);
  const schedule = await visitsOfCase(store, caseId, Object.values(header?.openVisits ?? {}));
  const [latest, entries, rounds, card, contacts] = await Promise.all([
    clinicalReader(client, tableName).latest(caseId),
    entriesOf(store, caseId),
    roundsOf(store, caseId, Math.max(header?.round ?? 1, 1)),
    cardOf(store, caseId),
    contactReader(client, tableName).contacts(caseId),
  ]);
  const days = await daysOf(store, directory, schedule.visits);
  const stoppedTimers = await stoppedTimersOf(store, rounds);
  return { caseId, header, latest, entries, ...schedule, days, rounds, stoppedTimers, ...card, contacts };
}
