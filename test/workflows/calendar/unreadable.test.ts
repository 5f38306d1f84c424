import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, test, vi } from 'vitest';
import { settleCalendar } from '../../../shared/domain/messages/settle-calendar.ts';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { appointmentKey } from '../../../shared/store/records/appointment-record.ts';
import { caseKey } from '../../../shared/store/records/case-record.ts';
import { dayKey } from '../../../shared/store/records/day-record.ts';
import { timeOffKey } from '../../../shared/store/records/time-off-record.ts';
import type { TableName } from '../../../shared/store/table.ts';
import { settlePart } from '../../../shared/workflows/calendar/settle-calendar.ts';
import { anAbsence, aVisitAt, calendarOf, scopeOf, surgeon, takeOff } from '../../support/calendar-world.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { plenty, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const away = anAbsence(1, { to: '2026-11-26' });
const day = 24 * 60;

const breakRecord = (table: TableName, key: Record<string, string>, record: Record<string, unknown>) =>
  store.client.send(
    new PutItemCommand({ TableName: store.tableName(table), Item: toItem({ ...key, version: 1, ...record }) }),
  );

/** Which visits say that they cannot take place, as they stand. */
const flagged = async () =>
  [...(await store.contents()).values()].flatMap(({ item }) =>
    item.appointment?.M?.needsRebooking ? [String(item.pk?.S)] : [],
  );
const awayDates = async () =>
  [...(await store.contents()).values()]
    .flatMap(({ item }) =>
      item.busy?.L?.some(({ S }) => S?.includes(away.timeOffId)) ? [String(item.sk?.S).slice(0, 10)] : [],
    )
    .toSorted();

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await store.begin(aVisitAt(1, 0));
  await store.commit(...aVisitAt(2, day));
});

test.each([
  [
    'a day',
    'Schedule',
    dayKey({ scheduleGroup: 'all', practitionerId: surgeon, date: '2026-11-24' }),
    { busy: 7 },
    ['2026-11-25', '2026-11-26'],
  ],
  [
    'a visit',
    'Schedule',
    appointmentKey(anId('apt', 1)),
    { appointment: {} },
    ['2026-11-24', '2026-11-25', '2026-11-26'],
  ],
  ['a case', 'Cases', caseKey(anId('int', 1)), { header: {} }, ['2026-11-24', '2026-11-25', '2026-11-26']],
] as const)(
  '%s that cannot be read is not passed over in silence, and holds up nothing else',
  async (_, table, key, record, dates) => {
    await breakRecord(table, key, record);
    expect(await takeOff(workflowWorld(store), away)).toBe(false);
    expect(await awayDates()).toEqual(dates);
    expect(await flagged()).toEqual([`APT#${anId('apt', 2)}`]);
    await expect(
      settlePart(workflowWorld(store).deps, settleCalendar('txn_1', scopeOf(away)), plenty),
    ).rejects.toThrow();
  },
);

test('an absence that cannot be read takes nothing out of the days', async () => {
  await takeOff(workflowWorld(store), away);
  await breakRecord('Directory', timeOffKey(away), { timeOff: {} });
  await expect(settlePart(workflowWorld(store).deps, settleCalendar('txn_1', scopeOf(away)), plenty)).rejects.toThrow();
  expect(calendarOf(await store.contents()).awayOn(away.timeOffId)).toHaveLength(3);
});
