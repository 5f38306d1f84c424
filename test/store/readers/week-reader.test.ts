import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { NamedDay } from '../../../shared/domain/search/weeks-to-read.ts';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { scheduleReader } from '../../../shared/store/readers/schedule-reader.ts';
import { dayItem } from '../../../shared/store/records/day-record.ts';
import type { ScheduleReader } from '../../../shared/workflows/booking/ports.ts';
import { aPractitionerDay, visitsOf } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);
let schedule: ScheduleReader;

const people = ['alder', 'birch', 'cedar', 'dogwood'];
const dates = ['2026-12-07', '2026-12-08', '2026-12-09'];
const week = '2026-W50';
const named = (practitionerId: string, date: string): NamedDay => ({ practitionerId, date });
const words = (days: readonly NamedDay[]) => days.map(({ practitionerId, date }) => `${date} ${practitionerId}`).sort();

beforeAll(async () => {
  schedule = scheduleReader(store.client, store.tableName);
  const days = dates.flatMap((date) =>
    people.map((practitionerId) => aPractitionerDay({ practitionerId, date, busy: visitsOf(date, 3) })),
  );
  await store.commit(...days.map((day) => ({ kind: 'day-changed' as const, day, from: 0 })));
});

describe('a part of a week', () => {
  const read = async (days: NamedDay[], practitioners: number) => {
    let found: NamedDay[] = [];
    const calls = await store.callsOf(async () => {
      found = await schedule.weekNow('all', week, { days, practitioners });
    });
    return { calls, found: words(found) };
  };

  it('is one practitioner-day and nothing else, in one Query', async () => {
    const day = named('birch', '2026-12-08');
    const { calls, found } = await read([day], people.length);
    expect(calls.map(({ operation }) => operation)).toEqual(['Query']);
    expect(found).toEqual(words([day]));
  });

  it('comes with what lies between its first day and its last where that costs no more', async () => {
    const wanted = [named('dogwood', '2026-12-08'), named('cedar', '2026-12-07')];
    const { calls, found } = await read(wanted, people.length);
    expect(calls.map(({ operation }) => operation)).toEqual(['Query']);
    expect(found).toHaveLength(6);
    expect(found).toEqual(expect.arrayContaining(words(wanted)));
  });

  it('is read by its keys where a group of many would come along, and a day without a record is left out', async () => {
    const wanted = [named('birch', '2026-12-07'), named('birch', '2026-12-09'), named('birch', '2026-12-10')];
    const { calls, found } = await read(wanted, 40);
    expect(calls.map(({ operation }) => operation)).toEqual(['BatchGetItem']);
    expect(found).toEqual(words(wanted.slice(0, 2)));
  });

  it('is read at half the price for what is only shown', async () => {
    const wanted = [named('birch', '2026-12-07'), named('birch', '2026-12-09')];
    const sent = vi.spyOn(store.client, 'send');
    await schedule.week('all', week, { days: wanted, practitioners: 40 });
    await schedule.week('all', week, { days: wanted, practitioners: 4 });
    const inputs = sent.mock.calls.map(([{ input }]) => JSON.stringify(input));
    sent.mockRestore();
    expect(inputs.map((each) => each.includes('"ConsistentRead":false'))).toEqual([true, true]);
  });

  it('shows as taken what cannot be read, also by its key', async () => {
    const odd = named('elm', '2026-12-08');
    const item = { ...dayItem(aPractitionerDay(odd)), busy: ['by hand'] };
    await store.client.send(new PutItemCommand({ TableName: store.tableName('Schedule'), Item: toItem(item) }));
    const wanted = [odd, named('birch', '2026-12-08')];
    const [taken] = await schedule.week('all', week, { days: wanted.slice(0, 1), practitioners: 40 });
    expect(taken).toMatchObject({ ...odd, busy: [{ kind: 'away' }] });
    expect(words(await schedule.week('all', week, { days: wanted, practitioners: 40 }))).toEqual(words(wanted));
  });
});
