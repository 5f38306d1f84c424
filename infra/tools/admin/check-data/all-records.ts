import { paginateScan, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { DayKey } from '../../../../shared/domain/calendar/practitioner-day.ts';
import type { AuditEntry } from '../../../../shared/domain/cases/audit-entry.ts';
import { addDays, localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { fromItem, type Item, toItem } from '../../../../shared/store/dynamo/item.ts';
import type { TableName } from '../../../../shared/store/table.ts';
import { Unreadable } from '../../../../shared/workflows/core/unreadable.ts';
import type { StoreAccess } from '../store-at-hand.ts';
import type { KeptTime } from './check-context.ts';
import { noteVersions, type PromisedVersions } from './promised-versions.ts';
import { dayIn } from './read-schedule.ts';
import { bookedBy } from './visit-acts.ts';

async function* itemsOf(
  { client, tableName }: StoreAccess,
  table: TableName,
  what: Omit<ScanCommandInput, 'TableName'> = {},
): AsyncGenerator<Item> {
  const scan = paginateScan({ client }, { TableName: tableName(table), ConsistentRead: true, ...what });
  for await (const { Items = [] } of scan) yield* Items;
}

const beginning = (prefix: string) => ({
  FilterExpression: 'begins_with(pk, :prefix)',
  ExpressionAttributeValues: toItem({ ':prefix': prefix }),
});

/** What the history of all cases says: who came in, and whose each booked visit is. */
export interface Noted {
  readonly received: ReadonlySet<string>;
  readonly visits: ReadonlyMap<string, string>;
}

/** Reads the history once. */
export async function notedOf(store: StoreAccess): Promise<Noted> {
  const received = new Set<string>();
  const visits = new Map<string, string>();
  const values = Object.fromEntries(['case-received', ...bookedBy].map((action, at) => [`:action${at}`, action]));
  const filter = {
    FilterExpression: `#entry.#action IN (${Object.keys(values).join(', ')})`,
    ExpressionAttributeNames: { '#entry': 'entry', '#action': 'action' },
    ExpressionAttributeValues: toItem(values),
  };
  for await (const item of itemsOf(store, 'Audit', filter)) {
    const { caseId, action, detail = {} } = fromItem(item).entry as Pick<AuditEntry, 'caseId' | 'action' | 'detail'>;
    if (action === 'case-received') received.add(caseId);
    else if (detail.appointmentId !== undefined) visits.set(detail.appointmentId, caseId);
  }
  return { received, visits };
}

const havingMember = (member: string) => ({
  FilterExpression: 'attribute_exists(#member)',
  ExpressionAttributeNames: { '#member': member },
});

/**
 * The ids of all cases that any table names: as a header, by answers, in the history or as whose visit. Some thirty bytes each are kept
 * in memory, so that each comes once.
 */
export async function allCaseIds(store: StoreAccess, { received }: Noted): Promise<Set<string>> {
  const ids = new Set(received);
  for await (const { pk } of itemsOf(store, 'Cases', havingMember('header'))) ids.add(pk?.S ?? '');
  for await (const { pk } of itemsOf(store, 'Clinical', havingMember('record'))) ids.add(pk?.S ?? '');
  for await (const { caseId } of itemsOf(store, 'Schedule', havingMember('appointment'))) ids.add(caseId?.S ?? '');
  ids.delete('');
  return ids;
}

/** The practitioner-days of the time that is to come, and what they keep for visits. */
export interface Ahead {
  readonly days: readonly DayKey[];
  /** By the visit's id; of a day that cannot be read nothing is known. */
  readonly keptTimes: ReadonlyMap<string, KeptTime>;
}

/** Reads the days from yesterday on once: what is over needs no time. */
export async function aheadOf(store: StoreAccess, now: Temporal.Instant): Promise<Ahead> {
  const from = addDays(localDateAt(now, 'UTC'), -1);
  const days: DayKey[] = [];
  const keptTimes = new Map<string, KeptTime>();
  for await (const item of itemsOf(store, 'Schedule', beginning('WEEK#'))) {
    if ((item.sk?.S ?? '') < from) continue;
    const { key, day } = dayIn(item);
    days.push(key);
    for (const stretch of day instanceof Unreadable ? [] : day.busy)
      if (stretch.kind === 'visit') keptTimes.set(stretch.id, { day: key, stretch });
  }
  return { days, keptTimes };
}

/** How far timers and pages of a round have gone. */
export interface PagedRound {
  /** The highest step, and when the page after it is due; RFC 3339 UTC. */
  step: number;
  stepDueAt?: string;
  /** The highest turn of the looks whether the person was reached, and when it is. */
  turn: number;
  turnDueAt?: string;
}

/** What the outbox says of cases and visits. */
export interface Told extends PromisedVersions {
  /** Cases that an event calls new. */
  readonly announced: ReadonlySet<string>;
  /** Whose each visit is that an event tells of. */
  readonly visits: ReadonlyMap<string, string>;
  /** Cases of which something is still to be told, by the promise's id. */
  readonly pending: ReadonlyMap<string, string>;
  /** What timers and pages say of the rounds of each case, by their numbers. */
  readonly paged: ReadonlyMap<string, ReadonlyMap<number, PagedRound>>;
  /** Cases of which there is a round of pages. */
  readonly rounds: ReadonlySet<string>;
}

/** Members of events and timers that are looked at. */
interface PromiseRead {
  caseId?: string;
  kind?: string;
  purpose?: string;
  appointmentId?: string;
  round?: number;
  step?: number;
  turn?: number;
  dueAt?: string;
  version?: number;
  at?: string;
}

/** An item of the outbox, as far as it is looked at. */
interface PromiseItem {
  pk: string;
  pending?: string;
  event?: PromiseRead | null;
  timer?: PromiseRead | null;
  round?: PromiseRead | null;
}

const promises = {
  FilterExpression: ['event', 'timer', 'reaction', 'round'].map((name) => `attribute_exists(#${name})`).join(' OR '),
  ExpressionAttributeNames: { '#event': 'event', '#timer': 'timer', '#reaction': 'reaction', '#round': 'round' },
};

function notePaged(rounds: Map<number, PagedRound>, { round = 0, step = 0, turn = 0, dueAt }: PromiseRead): void {
  const known = rounds.get(round) ?? { step: 0, turn: 0 };
  if (step > known.step || (step === known.step && dueAt !== undefined && turn === 0))
    Object.assign(known, { step, ...(dueAt !== undefined && { stepDueAt: dueAt }) });
  if (turn > known.turn) Object.assign(known, { turn, turnDueAt: dueAt });
  rounds.set(round, known);
}

const isPaging = ({ kind, purpose }: PromiseRead): boolean =>
  kind === 'page' || kind === 'escalation' || purpose === 'escalate' || purpose === 'contact';

/** Reads the outbox once. What a release cannot read is for docs/runbooks/events-unreadable.md. */
export async function toldOf(store: StoreAccess): Promise<Told> {
  const announced = new Set<string>();
  const visits = new Map<string, string>();
  const pending = new Map<string, string>();
  const paged = new Map<string, Map<number, PagedRound>>();
  const paging = new Set<string>();
  const promised: PromisedVersions = { versions: new Map(), flaggedAt: new Map() };
  for await (const item of itemsOf(store, 'Outbox', promises)) {
    const { event, timer, round, pending: mark, pk } = fromItem(item) as unknown as PromiseItem;
    noteVersions(promised, pk, event);
    if (round?.caseId !== undefined) paging.add(round.caseId);
    const promise = timer ?? event ?? {};
    const { caseId, kind, appointmentId } = promise;
    if (caseId === undefined) continue;
    if (kind === 'new-case') announced.add(caseId);
    if (appointmentId !== undefined) visits.set(appointmentId, caseId);
    if (mark !== undefined) pending.set(pk, caseId);
    if (!isPaging(promise)) continue;
    const rounds = paged.get(caseId) ?? new Map<number, PagedRound>();
    notePaged(rounds, promise);
    paged.set(caseId, rounds);
  }
  return { announced, visits, pending, paged, rounds: paging, ...promised };
}
