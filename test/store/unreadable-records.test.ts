import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { caseBatchReader, worklistReader } from '../../shared/store/readers/case-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import { caseItem } from '../../shared/store/records/case-record.ts';
import { dayItem, dayOf } from '../../shared/store/records/day-record.ts';
import { holdItem } from '../../shared/store/records/hold-record.ts';
import type { TableName } from '../../shared/store/table.ts';
import { aHold } from '../support/hold-records.ts';
import { aCaseHeader, anAppointment, anId, aPractitionerDay, visitsOf } from '../support/records.ts';
import { started } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = started(openStore);

/** Puts a record as another release, or a hand, may have left it. */
const put = (table: TableName, record: Record<string, unknown>) =>
  store.client.send(new PutItemCommand({ TableName: store.tableName(table), Item: toItem(record) }));

describe('a record that no schema of this release reads', () => {
  it('is missing from the worklist and from many headers, and hides no other', async () => {
    const [first, last] = [1, 3].map((n) => aCaseHeader({ caseId: anId('int', n) }));
    await store.commit({ kind: 'case-created', header: first! }, { kind: 'case-created', header: last! });
    const odd = caseItem(aCaseHeader({ caseId: anId('int', 2) }));
    await put('Cases', { ...odd, header: { ...(odd.header as object), status: 'on-hold' } });
    const { items } = await worklistReader(store.client, store.tableName).open({ limit: 10 });
    expect(items.map(({ caseId }) => caseId)).toEqual([first?.caseId, last?.caseId]);
    const ids = [1, 2, 3].map((n) => anId('int', n));
    expect(await caseBatchReader(store.client, store.tableName).headers(ids)).toEqual([first, last]);
  });

  it('is missing from holds and from visits, and hides no other', async () => {
    const schedule = scheduleReader(store.client, store.tableName);
    await store.commit(
      { kind: 'hold-created', hold: aHold() },
      { kind: 'appointment-created', appointment: anAppointment() },
    );
    await put('Schedule', { ...holdItem(aHold({ holdId: anId('hld', 2) })), hold: { holdId: anId('hld', 2) } });
    await put('Schedule', { pk: `APT#${anId('apt', 2)}`, sk: 'APT', appointment: { status: 'arrived' } });
    expect(await schedule.holds([anId('hld'), anId('hld', 2)])).toEqual([aHold()]);
    expect(await schedule.appointments([anId('apt', 2), anId('apt')])).toEqual([anAppointment()]);
  });
});

describe('a busy stretch of a kind that a later release added', () => {
  const date = '2026-11-24';
  const known = visitsOf(date, 1);
  const item = { ...dayItem(aPractitionerDay({ date, busy: known })) };
  const [visit] = item.busy as string[];
  const lunch = 'Lqo+1o:tuesday';

  it('blocks its time, and is written back as it was', async () => {
    const day = dayOf(toItem({ ...item, busy: [visit, lunch] }));
    expect(day.busy).toMatchObject([known[0], { kind: 'away', start: Date.parse(`${date}T16:00Z`) / 60_000 }]);
    expect(dayItem(day).busy).toEqual([visit, lunch]);
  });

  it('in a text of no known form makes the day look taken and hides no other; a decision about that day fails', async () => {
    const schedule = scheduleReader(store.client, store.tableName);
    const days = ['spine-surgeon-1', 'spine-surgeon-2'].map((practitionerId) => ({ practitionerId, date }));
    for (const [at, day] of days.entries())
      await put('Schedule', { ...dayItem(aPractitionerDay(day)), busy: at === 0 ? ['lunch at noon'] : [visit] });
    const { scheduleGroup } = aPractitionerDay({ date });
    const [odd, other] = await schedule.week(scheduleGroup, '2026-W48');
    const noon = Date.parse(`${date}T17:00Z`) / 60_000;
    expect(odd?.busy).toEqual([expect.objectContaining({ kind: 'away' })]);
    expect([odd!.busy[0]!.start < noon - 1440 / 2, odd!.busy[0]!.end > noon + 1440 / 2]).toEqual([true, true]);
    expect(other?.busy).toMatchObject([{ kind: 'visit' }]);
    const key = { scheduleGroup, practitionerId: 'spine-surgeon-1', date };
    await expect(schedule.facts({ days: [key] })).rejects.toThrow('unreadable stretch');
  });
});
