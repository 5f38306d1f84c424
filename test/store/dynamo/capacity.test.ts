import { describe, expect, it } from 'vitest';
import { sumCalls } from '../../../shared/store/dynamo/capacity.ts';
import { outboxStore } from '../../../shared/store/outbox-store.ts';
import { caseReader, worklistReader } from '../../../shared/store/readers/case-reader.ts';
import { roundReader } from '../../../shared/store/readers/round-reader.ts';
import { scheduleReader } from '../../../shared/store/readers/schedule-reader.ts';
import { timerStore } from '../../../shared/store/timer-store.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { aRound, aTimer } from '../../support/paging-records.ts';
import {
  aCaseHeader,
  aFullCaseHeader,
  anAppointment,
  anAuditEntry,
  anEvent,
  anEventOf,
  anId,
  aPractitionerDay,
  aRequestRecord,
  monday,
  visitsOf,
} from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

/** What DynamoDB would bill, as the engine counts it: targets C1 to C3. */
const store = started(openStore);

const unitsOf = async (...changes: Change[]) => {
  const calls = await store.callsOf(() => store.commit(...changes));
  expect(calls).toHaveLength(1);
  return { units: calls[0]?.units, indexUnits: calls[0]?.indexUnits };
};

describe('a booking', () => {
  const date = '2026-11-24';
  const intake = aCaseHeader();
  const day = aPractitionerDay({ date, busy: visitsOf(date, 8) });
  const booked = aCaseHeader({ version: 2, status: 'scheduled', openVisits: { 'new-consult': anId('apt') } });

  it('writes each of its parts at the floor, two units, and one for each index that shows it', async () => {
    await store.commit({ kind: 'case-created', header: intake }, { kind: 'day-changed', day, from: 0 });
    const next = aPractitionerDay({ date, version: 2, busy: visitsOf(date, 9) });
    expect(await unitsOf({ kind: 'day-changed', day: next, from: 1 })).toEqual({ units: 2, indexUnits: 0 });
    expect(await unitsOf({ kind: 'appointment-created', appointment: anAppointment() })).toEqual({
      units: 3,
      indexUnits: 1,
    });
    expect(await unitsOf({ kind: 'case-changed', header: booked, from: 1 })).toEqual({ units: 3, indexUnits: 1 });
    expect(await unitsOf({ kind: 'event', event: anEvent() })).toEqual({ units: 3, indexUnits: 1 });
    expect(await unitsOf({ kind: 'audit', entry: anAuditEntry() })).toEqual({ units: 2, indexUnits: 0 });
    const byStaff = anAuditEntry({ entryId: anId('aud', 9), actor: { kind: 'staff', id: 'nurse-1' } });
    expect(await unitsOf({ kind: 'audit', entry: byStaff })).toEqual({ units: 3, indexUnits: 1 });
    expect(await unitsOf({ kind: 'request-answered', record: aRequestRecord(), now: 0 })).toEqual({
      units: 2,
      indexUnits: 0,
    });
  });

  it('by a patient, with one event, audit and request record, takes 15 units in one call', async () => {
    const caseId = anId('int', 2);
    const own = aPractitionerDay({ date: '2026-11-25', busy: visitsOf(date, 9) });
    await store.commit(
      { kind: 'case-created', header: { ...intake, caseId } },
      { kind: 'day-changed', day: own, from: 0 },
    );
    const next = { ...own, version: 2, busy: visitsOf(date, 10) };
    const booking: Change[] = [
      { kind: 'day-changed', day: next, from: 1 },
      { kind: 'appointment-created', appointment: anAppointment({ appointmentId: anId('apt', 2) }) },
      { kind: 'case-changed', header: { ...booked, caseId }, from: 1 },
      { kind: 'event', event: anEvent({ eventId: anId('evt', 2) }) },
      { kind: 'audit', entry: anAuditEntry({ entryId: anId('aud', 2) }) },
      { kind: 'request-answered', record: aRequestRecord({ requestKey: 'second' }), now: 0 },
    ];
    expect(await unitsOf(...booking)).toEqual({ units: 15, indexUnits: 3 });
  });

  it('of a referral costs the same: its change writes nothing into the list of the referrer', async () => {
    const referral = aFullCaseHeader();
    expect(await unitsOf({ kind: 'case-created', header: referral })).toEqual({ units: 4, indexUnits: 2 });
    const changed: Change = { kind: 'case-changed', header: { ...referral, version: 13, openVisits: {} }, from: 12 };
    expect(await unitsOf(changed)).toEqual({ units: 3, indexUnits: 1 });
  });
});

describe('a page', () => {
  const at = '2026-11-23T14:00:00.000Z';

  it('writes round and event at the floor, and its timer into both indexes of marks', async () => {
    expect(await unitsOf({ kind: 'round-changed', round: aRound(), from: 0 })).toEqual({ units: 2, indexUnits: 0 });
    const event = anEventOf('page', { eventId: anId('evt', 3), round: 1, step: 1 });
    expect(await unitsOf({ kind: 'event', event })).toEqual({ units: 3, indexUnits: 1 });
    expect(await unitsOf({ kind: 'timer-set', timer: aTimer(), at })).toEqual({ units: 4, indexUnits: 2 });
  });

  it('is looked up by its round in one call of one unit', async () => {
    const round = () => roundReader(store.client, store.tableName).round(anId('int'), 1);
    expect(await store.callsOf(round)).toEqual([{ operation: 'GetItem', units: 1, indexUnits: 0 }]);
  });
});

describe('a week of practitioner-days at 70 %', () => {
  const weekdays = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11'];
  const fill = async (scheduleGroup: string, practitioners: number) => {
    for (const date of weekdays) {
      const days = Array.from({ length: practitioners }, (_, n) =>
        aPractitionerDay({ scheduleGroup, practitionerId: `practitioner-${n + 1}`, date, busy: visitsOf(date, 9) }),
      );
      await store.commit(...days.map((day) => ({ kind: 'day-changed' as const, day, from: 0 })));
    }
  };
  const read = (group: string) =>
    store.callsOf(() => scheduleReader(store.client, store.tableName).week(group, '2026-W50'));

  it('of a clinic of five takes one Query of one unit', async () => {
    await fill('clinic', 5);
    expect(await read('clinic')).toEqual([{ operation: 'Query', units: 1, indexUnits: 0 }]);
  });

  it('of twelve practitioners takes one Query of two and a half', async () => {
    await fill('all', 12);
    expect(await read('all')).toEqual([{ operation: 'Query', units: 2.5, indexUnits: 0 }]);
  });
});

describe('a read', () => {
  it('of a header is one call of one unit; the facts of a booking are one call, one unit each', async () => {
    const header = () => caseReader(store.client, store.tableName).header(anId('int'));
    expect(await store.callsOf(header)).toEqual([{ operation: 'GetItem', units: 1, indexUnits: 0 }]);
    const key = { scheduleGroup: 'all', practitionerId: 'spine-surgeon-1', date: '2026-11-24' };
    const facts = () => scheduleReader(store.client, store.tableName).facts({ days: [key], caseId: anId('int') });
    expect(await store.callsOf(facts)).toEqual([{ operation: 'BatchGetItem', units: 2, indexUnits: 0 }]);
  });

  it('of the worklist is one Query', async () => {
    const worklist = () => worklistReader(store.client, store.tableName).open({ limit: 50 });
    expect(sumCalls(await store.callsOf(worklist))).toEqual({ Query: { calls: 1, units: 0.5 } });
  });

  it('of the pending marks is a Query for each shard of pages, of the first release, and of notices; of due timers one', async () => {
    const pending = () => outboxStore(store.client, store.tableName).pendingBefore(monday, 25);
    expect(sumCalls(await store.callsOf(pending))).toEqual({ Query: { calls: 12, units: 6 } });
    const due = () => timerStore(store.client, store.tableName).dueBefore('page', monday, 25);
    expect(sumCalls(await store.callsOf(due))).toEqual({ Query: { calls: 1, units: 0.5 } });
  });
});

describe('a call that failed', () => {
  it('counts as a call', async () => {
    const calls = await store.callsOf(() =>
      store.commit({ kind: 'audit', entry: anAuditEntry() }).catch(() => undefined),
    );
    expect(calls).toEqual([{ operation: 'TransactWriteItems', units: 0, indexUnits: 0 }]);
  });
});
