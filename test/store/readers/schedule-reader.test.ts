import { BatchGetItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { scheduleReader } from '../../../shared/store/readers/schedule-reader.ts';
import { appointmentItem } from '../../../shared/store/records/appointment-record.ts';
import { caseItem } from '../../../shared/store/records/case-record.ts';
import { dayItem } from '../../../shared/store/records/day-record.ts';
import type { ScheduleReader } from '../../../shared/workflows/booking/ports.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { aHold, aHolderLedger } from '../../support/hold-records.ts';
import { aCaseHeader, anAppointment, anId, aPractitionerDay, aSlot, visitsOf } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);
let schedule: ScheduleReader;
beforeAll(async () => {
  schedule = scheduleReader(store.client, store.tableName);
});

const on = (date: string, practitionerId = 'spine-surgeon-1', scheduleGroup = 'all') =>
  aPractitionerDay({ date, practitionerId, scheduleGroup, busy: visitsOf(date, 3) });
const saved = (day: ReturnType<typeof on>): Change => ({ kind: 'day-changed', day, from: 0 });
const keyOf = ({ scheduleGroup, practitionerId, date }: ReturnType<typeof on>) => ({
  scheduleGroup,
  practitionerId,
  date,
});

describe('a week', () => {
  it('has the days of its group and ISO week, across the turn of the year', async () => {
    const inside = [on('2026-12-28'), on('2026-12-31', 'neurosurgeon-1'), on('2027-01-03')];
    const outside = [on('2026-12-27'), on('2027-01-04'), on('2026-12-28', 'spine-surgeon-1', 'other')];
    await store.commit(...[...inside, ...outside].map(saved));
    expect(await schedule.week('all', '2026-W53')).toEqual(inside);
    expect(await schedule.week('all', '2025-W01')).toEqual([]);
  });
});

describe('the facts of a booking', () => {
  const day = on('2026-11-24');
  const header = aCaseHeader();
  const ofCase = aHolderLedger();
  const ofSource = aHolderLedger({ holder: { kind: 'source', id: 'digest' } });
  const nobody = { kind: 'referrer', id: 'nobody' } as const;

  beforeAll(() =>
    store.commit(
      saved(day),
      { kind: 'case-created', header },
      { kind: 'holder-changed', ledger: ofCase, from: 0 },
      { kind: 'holder-changed', ledger: ofSource, from: 0 },
    ),
  );

  it('come in one round trip, each in the order asked for, what is not there as free or absent', async () => {
    const free = { scheduleGroup: 'all', practitionerId: 'spine-surgeon-1', date: '2026-11-25' };
    const holders = [ofSource.holder, nobody, ofCase.holder];
    const calls = await store.callsOf(async () => {
      const facts = await schedule.facts({ days: [free, keyOf(day)], caseId: header.caseId, holders });
      expect(facts).toEqual({
        days: [{ ...free, version: 0, busy: [] }, day],
        header,
        ledgers: [ofSource, undefined, ofCase],
      });
    });
    expect(calls.map(({ operation }) => operation)).toEqual(['BatchGetItem']);
    const unknown = { days: [], caseId: anId('int', 77), holders: [nobody] };
    expect(await schedule.facts(unknown)).toEqual({ days: [], ledgers: [undefined] });
  });

  it('are only those that were asked for', async () => {
    expect(await schedule.facts({ days: [keyOf(day)] })).toEqual({ days: [day], ledgers: [] });
    expect(await schedule.facts({ days: [], caseId: header.caseId })).toEqual({ days: [], header, ledgers: [] });
    expect(await schedule.facts({ days: [], holders: [ofCase.holder] })).toEqual({ days: [], ledgers: [ofCase] });
    expect(await store.callsOf(() => schedule.facts({ days: [] }))).toEqual([]);
  });

  it('may name a day twice', async () => {
    expect(await schedule.facts({ days: [keyOf(day), keyOf(day)] })).toEqual({ days: [day, day], ledgers: [] });
  });

  it('fit one round trip, or the question is a mistake of ours', async () => {
    const days = Array.from({ length: 101 }, (_, n) => ({ ...keyOf(day), practitionerId: `p-${n}` }));
    await expect(schedule.facts({ days })).rejects.toThrow('at most 100');
  });
});

describe('holds and appointments', () => {
  it('come back as they went', async () => {
    const staffHold = aHold({ holdId: anId('hld', 2), holder: { kind: 'staff', id: 'nurse-1' }, caseId: undefined });
    const ofSource = aHold({ holdId: anId('hld', 4), source: 'digest' });
    const ofFirstRelease = aHold({ holdId: anId('hld', 5), keptAt: undefined });
    const moved = anAppointment({ slot: aSlot({ clinicId: 'queens' }), status: 'confirmed', version: 3 });
    await store.commit(
      { kind: 'hold-created', hold: aHold() },
      { kind: 'hold-created', hold: staffHold },
      { kind: 'hold-created', hold: ofSource },
      { kind: 'hold-created', hold: ofFirstRelease },
      { kind: 'appointment-created', appointment: moved },
    );
    expect(await schedule.hold(anId('hld'))).toEqual(aHold());
    expect(await schedule.hold(anId('hld', 2))).toEqual(staffHold);
    expect(await schedule.hold(anId('hld', 4))).toEqual(ofSource);
    expect(await schedule.hold(anId('hld', 5))).not.toHaveProperty('keptAt');
    expect(await schedule.hold(anId('hld', 3))).toBeUndefined();
    expect(await schedule.appointment(anId('apt'))).toEqual(moved);
    expect(await schedule.appointment(anId('apt', 3))).toBeUndefined();
  });

  it('come many at once, in the order asked for; unknown holds are left out', async () => {
    const many = Array.from({ length: 120 }, (_, n) => aHold({ holdId: anId('hld', 1000 + n) }));
    const created = many.map((hold): Change => ({ kind: 'hold-created', hold }));
    await store.commit(...created.slice(0, 100));
    await store.commit(...created.slice(100));
    const ids = many.map(({ holdId }) => holdId).toReversed();
    const calls = await store.callsOf(async () => {
      expect(await schedule.holds([...ids, anId('hld', 9999)])).toEqual(many.toReversed());
    });
    expect(calls.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem']);
    expect(await schedule.holds([])).toEqual([]);
  });

  it('of a case come the oldest first, those of a list in its order', async () => {
    const caseId = anId('ref', 5);
    const ofCase = [30, 10, 20].map((number) =>
      anAppointment({ appointmentId: anId('apt', number), caseId, createdAt: `2026-11-${number}T14:00:00Z` }),
    );
    await store.commit(...ofCase.map((appointment) => ({ kind: 'appointment-created' as const, appointment })));
    const [thirty, ten, twenty] = ofCase;
    expect(await schedule.appointmentsOfCase(caseId)).toEqual([ten, twenty, thirty]);
    expect(await schedule.appointmentsOfCase(anId('ref', 6))).toEqual([]);
    const ids = [20, 40, 30].map((number) => anId('apt', number));
    expect(await schedule.appointments(ids)).toEqual([twenty, thirty]);
    expect(await schedule.appointments([])).toEqual([]);
  });
});

test('a visit that the index does not show yet is among those of its case where its header names it', async () => {
  const client = new DynamoDBClient({ region: 'us-east-1' });
  const [older, booked] = [
    anAppointment({ appointmentId: anId('apt', 8) }),
    anAppointment({ appointmentId: anId('apt', 9) }),
  ];
  const Schedule = [booked, older].map((visit) => toItem(appointmentItem(visit)));
  const dynamo = mockClient(client);
  dynamo.on(QueryCommand).resolves({ Items: [toItem({ pk: `APT#${older.appointmentId}`, sk: 'APT' })] });
  dynamo.on(BatchGetItemCommand).resolves({ Responses: { Schedule } });
  const reader = scheduleReader(client, (table) => table);
  expect(await reader.appointmentsOfCase(older.caseId, [booked.appointmentId, older.appointmentId])).toEqual([
    older,
    booked,
  ]);
  const [asked] = dynamo.commandCalls(BatchGetItemCommand);
  expect(asked?.args[0].input.RequestItems?.Schedule).toMatchObject({ ConsistentRead: true, Keys: [{}, {}] });
});

describe('keys that the store leaves out', () => {
  const day = on('2026-11-24');
  const header = aCaseHeader();
  const query = { days: [keyOf(day)], caseId: header.caseId };
  const left = { Cases: { Keys: [toItem({ pk: header.caseId })], ConsistentRead: true } };

  function throttling() {
    const client = new DynamoDBClient({ region: 'us-east-1' });
    const waits: number[] = [];
    const pause = async (milliseconds: number) => void waits.push(milliseconds);
    return { dynamo: mockClient(client), waits, reader: scheduleReader(client, (table) => table, pause) };
  }

  it('are asked for again, alone, after a growing wait', async () => {
    const { dynamo, waits, reader } = throttling();
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { Schedule: [toItem(dayItem(day))] }, UnprocessedKeys: left })
      .resolvesOnce({ UnprocessedKeys: left })
      .resolvesOnce({ Responses: { Cases: [toItem(caseItem(header))] } });
    expect(await reader.facts(query)).toEqual({ days: [day], header, ledgers: [] });
    expect(waits).toEqual([25, 50]);
    expect(dynamo.commandCalls(BatchGetItemCommand)[1]?.args[0].input).toEqual({ RequestItems: left });
  });

  it('end as Throttled after five tries', async () => {
    const { dynamo, waits, reader } = throttling();
    dynamo.on(BatchGetItemCommand).resolves({ UnprocessedKeys: left });
    await expect(reader.facts(query)).rejects.toMatchObject({ name: 'Throttled' });
    expect(waits).toEqual([25, 50, 100, 200]);
  });
});
