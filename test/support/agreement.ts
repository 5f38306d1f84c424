import { expect } from 'vitest';
import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import { isOpenVisit } from '../../shared/domain/booking/appointment-changes.ts';
import type { PractitionerDay } from '../../shared/domain/calendar/practitioner-day.ts';
import { awaitsContact } from '../../shared/domain/paging/contact.ts';
import { visitFact } from '../../shared/domain/reports/attendance.ts';
import type { Item } from '../../shared/store/dynamo/item.ts';
import { appointmentOf } from '../../shared/store/records/appointment-record.ts';
import { attendanceOf } from '../../shared/store/records/attendance-record.ts';
import { caseHeaderOf } from '../../shared/store/records/case-record.ts';
import { dayOf } from '../../shared/store/records/day-record.ts';
import { holderLedgerOf, holdOf } from '../../shared/store/records/hold-record.ts';
import { roundOf } from '../../shared/store/records/paging-round-record.ts';
import type { TableName } from '../../shared/store/table.ts';
import type { Contents } from './fault-store.ts';

type Read<T> = (item: Item) => T;

function recordsOf(contents: Contents) {
  const items = [...contents.values()];
  const read = <T>(table: TableName, prefix: string, as: Read<T>): T[] =>
    items.filter((each) => each.table === table && each.item.pk?.S?.startsWith(prefix)).map(({ item }) => as(item));
  return {
    headers: items.filter(({ item }) => item.header).map(({ item }) => caseHeaderOf(item)),
    visits: read('Schedule', 'APT#', appointmentOf),
    days: read('Schedule', 'WEEK#', dayOf),
    facts: read('Schedule', 'ATTENDED#', attendanceOf),
    holds: read('Schedule', 'HOLD#', holdOf),
    holders: read('Schedule', 'HOLDER#', holderLedgerOf),
    rounds: read('Outbox', 'ROUND#', roundOf),
    dueTimers: items.filter(({ item }) => item.due).map(({ item }) => item.pk?.S),
    clinical: read('Clinical', '', ({ pk }) => pk?.S).filter((pk) => !pk?.startsWith('CONTACTS#')),
  };
}
type Records = ReturnType<typeof recordsOf>;

const idsOf = (days: readonly PractitionerDay[], kind: 'visit' | 'hold') =>
  days.flatMap(({ busy }) => busy.filter((each) => each.kind === kind).map(({ id }) => id)).toSorted();

/** Every open visit stands in just one day at its own time, and in its case; nothing else stands there as one. */
function visitsAgree({ headers, visits, days }: Records, nowMinute: number): void {
  const open = visits.filter(({ status }) => isOpenVisit(status));
  /** Its time stays taken though nobody waits for it any more: it took place, or it had begun when it ended. */
  const isPast = ({ status, slot }: Appointment) => status === 'completed' || slot.start <= nowMinute;
  const listed = new Set(idsOf(days, 'visit'));
  expect(idsOf(days, 'visit'), 'a visit stands in two days').toHaveLength(listed.size);
  const expected = visits.filter(
    (visit) => isOpenVisit(visit.status) || (listed.has(visit.appointmentId) && isPast(visit)),
  );
  expect([...listed], 'days and appointments').toEqual(expected.map(({ appointmentId }) => appointmentId).toSorted());
  for (const { appointmentId, slot } of open) {
    const day = days.find(({ busy }) => busy.some(({ id }) => id === appointmentId));
    const stretch = day?.busy.find(({ id }) => id === appointmentId);
    expect([day?.practitionerId, stretch?.start], `the time of ${appointmentId}`).toEqual([
      slot.practitionerId,
      slot.start,
    ]);
  }
  const inCases = headers.flatMap(({ openVisits }) => Object.values(openVisits)).toSorted();
  expect(inCases, 'cases and appointments').toEqual(open.map(({ appointmentId }) => appointmentId).toSorted());
  for (const { appointmentId, caseId, slot } of open) {
    const { visitStarts = {} } = headers.find((header) => header.caseId === caseId) ?? {};
    const { [slot.appointmentType]: start = slot.start } = visitStarts;
    expect(start, `the start of ${appointmentId} in its case`).toBe(slot.start);
  }
}

/** A visit that cannot take place is named by its case, and no other is. */
function flagsAgree({ headers, visits }: Records): void {
  const flagged = visits.filter(({ needsRebooking }) => needsRebooking).map(({ appointmentId }) => appointmentId);
  const named = headers.flatMap(({ toRebook = [], openVisits }) => toRebook.map((type) => openVisits[type]));
  expect(named.toSorted(), 'visits to rebook').toEqual(flagged.toSorted());
}

/** What is kept for the attendance report is what the visit says now; of every visit that ended since it was booked something is kept. */
function attendanceAgrees({ visits, facts }: Records): void {
  const told = visits.map((visit) => visitFact(visit, visit.keptAt?.zone ?? 'America/New_York'));
  const ended = told.filter(({ attendance }, at) => attendance !== 'open' && (visits[at]?.version ?? 0) > 1);
  expect(facts, 'facts and visits').toEqual(expect.arrayContaining(ended));
  expect(told, 'visits and facts').toEqual(expect.arrayContaining(facts));
}

/** A held time has its record, and a referrer's ledger counts just those of its holds that live. */
function holdsAgree({ days, holds, holders }: Records): void {
  const held = idsOf(days, 'hold');
  const known = new Map(holds.map((hold) => [hold.holdId, hold.holder]));
  expect(
    held.filter((id) => !known.has(id)),
    'holds without a record',
  ).toEqual([]);
  for (const { holder, holds: counted } of holders.filter((each) => each.holder.kind === 'referrer')) {
    const own = held.filter((id) => known.get(id)?.kind === 'referrer' && known.get(id)?.id === holder.id);
    expect(counted.map(({ holdId }) => holdId).toSorted(), 'holds of a referrer').toEqual(own);
  }
}

/** A case whose person nobody has reached has a timer that will look whether somebody has. */
function contactsAgree({ headers, rounds, dueTimers }: Records): void {
  for (const { caseId, round, contact } of rounds) {
    const header = headers.find((each) => each.caseId === caseId);
    if (!header || header.round !== round || !contact || !awaitsContact(header)) continue;
    expect(dueTimers).toContain(`${caseId}-contact-${round}-${contact.turn}`);
  }
}

/** An open round has a timer that will ring; a round that nobody waits for has ended. */
function roundsAgree({ headers, rounds, dueTimers }: Records): void {
  for (const round of rounds) {
    const header = headers.find(({ caseId }) => caseId === round.caseId);
    const isOpen = header?.pagingOpen === true && header.round === round.round;
    expect(round.ended === undefined, `round ${round.round} of ${round.caseId} is open`).toBe(isOpen);
    if (isOpen) expect(dueTimers).toContain(`${round.caseId}-page-${round.round}-${round.step}`);
  }
  for (const { pagingOpen, round, caseId } of headers.filter((each) => each.pagingOpen))
    expect(rounds.some((each) => pagingOpen && each.caseId === caseId && each.round === round)).toBe(true);
}

/** Records that tell of the same thing tell the same: nothing is half done. */
export function expectAgreement(contents: Contents, now: { epochMilliseconds: number }): void {
  const records = recordsOf(contents);
  visitsAgree(records, now.epochMilliseconds / 60_000);
  flagsAgree(records);
  attendanceAgrees(records);
  holdsAgree(records);
  roundsAgree(records);
  contactsAgree(records);
  for (const { caseId } of records.headers) expect(records.clinical, 'clinical record').toContain(caseId);
}
