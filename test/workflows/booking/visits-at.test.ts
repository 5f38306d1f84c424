import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { dayKeyOf } from '../../../shared/domain/booking/slot.ts';
import type { Directory, Practitioner } from '../../../shared/domain/directory/directory.ts';
import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { attendanceReader } from '../../../shared/store/readers/attendance-reader.ts';
import { directoryReader } from '../../../shared/store/readers/directory-reader.ts';
import { scheduleReader } from '../../../shared/store/readers/schedule-reader.ts';
import { clinicDay } from '../../../shared/workflows/booking/visits-at.ts';
import { anAppointment, anId, aPractitionerDay, aSlot } from '../../support/records.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);

const zone = 'America/New_York';
const practitionerId = 'spine-surgeon-1';
const clinicId = 'bronx';

/** The sample directory with one practitioner alone in a group of its own. */
function directoryWith(changes: Partial<Practitioner>): Directory {
  const practitioners = sampleDirectory.practitioners.map((each) =>
    each.practitionerId === practitionerId ? { ...each, scheduleGroup: 'of-its-own', ...changes } : each,
  );
  return { ...sampleDirectory, practitioners };
}

/** A visit at a wall-clock time of New York, booked under a directory, with the day that lists it. */
async function booked(directory: Directory, at: string, number = 1) {
  await directoryWriter(store.client, store.tableName).put(directory);
  const start = Temporal.ZonedDateTime.from(`${at}[${zone}]`).epochMilliseconds / 60_000;
  const slot = aSlot({ practitionerId, clinicId, start, end: start + 40 });
  const key = dayKeyOf(directory, slot);
  const appointmentId = anId('apt', number);
  const keptAt = { scheduleGroup: key.scheduleGroup, date: key.date, zone };
  const busy = [{ start, end: start + 40, kind: 'visit' as const, id: appointmentId }];
  await store.commit(
    { kind: 'appointment-created', appointment: anAppointment({ appointmentId, slot, keptAt }) },
    { kind: 'day-changed', day: aPractitionerDay({ ...key, busy }), from: 0 },
  );
  return appointmentId;
}

const sheet = async (date: string, clinic = clinicId) => {
  const directory = directoryReader(store.client, store.tableName);
  const schedule = scheduleReader(store.client, store.tableName);
  const attendance = attendanceReader(store.client, store.tableName);
  const { visits } = await clinicDay({ directory, schedule, attendance, zone }, clinic, date);
  return visits.map(({ appointmentId }) => appointmentId);
};

/** Leaves an entry as another release, or a hand, may have written it. */
const changeEntry = (sk: string, UpdateExpression: string) =>
  store.client.send(
    new UpdateItemCommand({
      TableName: store.tableName('Directory'),
      Key: toItem({ pk: 'DIRECTORY', sk }),
      UpdateExpression,
    }),
  );

describe('the visits of a clinic on a date are found', () => {
  test('whatever their practitioner does by now: elsewhere, or retired', async () => {
    const visit = await booked(directoryWith({}), '2026-11-24T09:00');
    const weeklyHours = [{ clinicId: 'queens', weekdays: [1], start: '09:00', end: '17:00' }];
    await directoryWriter(store.client, store.tableName).put(
      directoryWith({ clinicIds: ['queens'], weeklyHours, until: '2026-11-23' }),
    );
    expect(await sheet('2026-11-24')).toEqual([visit]);
  });

  test('where this release cannot read their practitioner, who alone has its group', async () => {
    const visit = await booked(directoryWith({}), '2026-11-24T09:00');
    await changeEntry(`practitioners#${practitionerId}`, 'REMOVE entry.specialty');
    expect(await sheet('2026-11-24')).toEqual([visit]);
  });

  test('where the clinic is retired', async () => {
    const visit = await booked(directoryWith({}), '2026-11-24T09:00');
    const clinics = sampleDirectory.clinics.map((each) => ({ ...each, until: '2026-11-23' }));
    await directoryWriter(store.client, store.tableName).put({ ...directoryWith({}), clinics });
    expect(await sheet('2026-11-24')).toEqual([visit]);
  });

  test('where this release cannot read the clinic', async () => {
    const visit = await booked(directoryWith({}), '2026-11-24T09:00');
    await changeEntry(`clinics#${clinicId}`, 'REMOVE entry.postalCode');
    expect(await sheet('2026-11-24')).toEqual([visit]);
  });

  /** Local time of the clinic, the zone in which the practitioner's dates are read, and the date that its day is named by. */
  test.each([
    ['2026-11-24T00:20', 'America/Chicago', '2026-11-23'],
    ['2026-11-24T23:20', 'Europe/London', '2026-11-25'],
    ['2026-11-23T00:20', 'America/Chicago', '2026-11-22'],
    ['2026-11-22T23:20', 'Europe/London', '2026-11-23'],
    ['2026-11-01T23:40', 'Europe/London', '2026-11-02'],
    ['2026-03-08T00:40', 'America/Chicago', '2026-03-07'],
  ])('at %s, of a practitioner of %s whose day is the %s', async (at, homeZone, dayDate) => {
    const directory = directoryWith({ homeZone });
    const visit = await booked(directory, at);
    const start = Temporal.ZonedDateTime.from(`${at}[${zone}]`).epochMilliseconds / 60_000;
    expect(dayKeyOf(directory, aSlot({ practitionerId, clinicId, start, end: start + 40 })).date).toBe(dayDate);
    const date = at.slice(0, 10);
    expect(await sheet(date)).toEqual([visit]);
    expect(await sheet(dayDate)).toEqual([]);
  });
});

test('other clinics and other dates are not shown', async () => {
  await booked(directoryWith({}), '2026-11-24T09:00');
  expect(await sheet('2026-11-24', 'queens')).toEqual([]);
  expect(await sheet('2026-11-25')).toEqual([]);
});

test('one Query a group reads the day in the middle of a week, two at its ends, besides one for visits that ended ahead', async () => {
  await booked(directoryWith({}), '2026-11-24T09:00');
  const queries = async (date: string) =>
    (await store.callsOf(() => sheet(date))).filter(({ operation }) => operation === 'Query').length - 2;
  expect([await queries('2026-11-24'), await queries('2026-11-23'), await queries('2026-11-29')]).toEqual([2, 4, 4]);
});
