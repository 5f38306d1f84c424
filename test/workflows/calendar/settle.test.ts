import { beforeEach, describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { AuditEntry } from '../../../shared/domain/cases/audit-entry.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { fromItem } from '../../../shared/store/dynamo/item.ts';
import { settle, settlePart } from '../../../shared/workflows/calendar/settle-calendar.ts';
import { expectAgreement } from '../../support/agreement.ts';
import {
  afterwards,
  anAbsence,
  aVisitAt,
  calendarOf,
  change,
  comeBack,
  scopeOf,
  surgeon,
  takeOff,
  withSurgeon,
} from '../../support/calendar-world.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aVisit } from '../../support/histories.ts';
import { anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const world = (directory: Directory = sampleDirectory) => {
  const made = workflowWorld(store);
  const calendar = {
    ...made.deps.calendar,
    directoryNow: async () => ({ directory, scheduleGroups: ['all'], placeOf: () => undefined }),
  };
  return { ...made, deps: { ...made.deps, calendar } };
};
const found = async () => {
  const contents = await store.contents();
  expectAgreement(contents, monday);
  return calendarOf(contents);
};
const auditedOf = async (action: string): Promise<AuditEntry[]> =>
  [...(await store.contents()).values()]
    .flatMap(({ item }) => (item.entry ? [fromItem(item).entry as AuditEntry] : []))
    .filter((entry) => entry.action === action);
const visit = anId('apt', 1);

beforeEach(() => store.begin(aVisitAt(1, 0)));

describe('an absence', () => {
  test('stands in every day of its span, free ones too, and flags the visit in its case with one event', async () => {
    const away = anAbsence(1, { to: '2026-12-04' });
    expect(await takeOff(world(), away)).toBe(true);
    const { awayOn, visits, headers, told, toRebook } = await found();
    expect(awayOn(away.timeOffId)).toHaveLength(11);
    expect(toRebook).toEqual([visit]);
    expect(visits).toMatchObject([{ status: 'booked', version: 2, needsRebooking: true }]);
    expect(headers).toMatchObject([{ toRebook: ['new-consult'], status: 'scheduled', version: 2 }]);
    expect(told).toEqual([visit]);
    expect(await auditedOf('visit-to-rebook')).toMatchObject([
      { detail: { appointmentId: visit, reason: 'away', timeOffId: away.timeOffId } },
    ]);
  });

  test('asked again, by its reaction and by the recheck, changes and tells nothing more', async () => {
    await takeOff(world(), anAbsence(1));
    const before = await found();
    expect(await afterwards(store, world(), settlePart)).toBe(3);
    const after = await found();
    expect([after.told, after.days, after.visits]).toEqual([before.told, before.days, before.visits]);
  });

  test('of a part of the day concerns what lies in it; a visit that only touches it takes place', async () => {
    await store.begin([...aVisitAt(1, 0)]);
    await takeOff(world(), anAbsence(1, { fromTime: '09:40', toTime: '12:00' }));
    expect((await found()).toRebook).toEqual([]);
    await takeOff(world(), anAbsence(2, { fromTime: '09:39', toTime: '12:00' }));
    expect((await found()).toRebook).toEqual([visit]);
  });

  test('that is deleted gives the time and the visit back; flagged once more, it is told once more', async () => {
    const away = anAbsence(1);
    await takeOff(world(), away);
    await comeBack(world(), away);
    expect(await found()).toMatchObject({ toRebook: [], headers: [{ version: 3 }], told: [visit] });
    expect((await found()).awayOn(away.timeOffId)).toEqual([]);
    await takeOff(world(), anAbsence(2));
    expect(await found()).toMatchObject({ toRebook: [visit], told: [visit, visit] });
  });

  test('that overlaps another one: deleting either keeps the other, and tells nothing', async () => {
    const [one, other] = [anAbsence(1), anAbsence(2, { from: '2026-11-23', to: '2026-11-25' })];
    await takeOff(world(), one);
    await takeOff(world(), other);
    await comeBack(world(), one);
    const { awayOn, toRebook, told } = await found();
    expect([awayOn(one.timeOffId), awayOn(other.timeOffId)]).toEqual([[], ['2026-11-23', '2026-11-24', '2026-11-25']]);
    expect([toRebook, told]).toEqual([[visit], [visit]]);
  });

  test('leaves alone what has begun, whoever is checked in, and what was cancelled', async () => {
    const ended = [...aVisit({ status: 'cancelled' }, { openVisits: {} })];
    for (const before of [
      aVisit({ status: 'checked-in' }),
      ended,
      aVisitAt(1, -24 * 60 - 30, { clinicId: 'manhattan' }),
    ]) {
      await store.begin(before);
      await takeOff(world(), anAbsence(1, { from: '2026-11-23' }));
      expect(calendarOf(await store.contents()).told).toEqual([]);
    }
  });
});

describe('a visit that cannot take place by the directory', () => {
  const scope = { practitionerId: surgeon, from: '2026-11-23', to: '2027-11-23' };
  const atBronx = { clinicId: 'bronx', from: '2026-11-23', to: '2027-11-23' };
  const bronx = (changes: object): Directory => ({
    ...sampleDirectory,
    clinics: sampleDirectory.clinics.map((each) => (each.clinicId === 'bronx' ? { ...each, ...changes } : each)),
  });

  test.each([
    ['outside the hours', scope, withSurgeon(sampleDirectory, { weeklyHours: [] }), 'outside-hours'],
    [
      'of a type that is no longer offered',
      scope,
      withSurgeon(sampleDirectory, { appointmentTypes: [] }),
      'not-in-use',
    ],
    [
      'at a closed clinic',
      atBronx,
      bronx({ closures: [{ closureId: anId('cls'), from: '2026-11-24', to: '2026-11-24' }] }),
      'closed',
    ],
    ['at a clinic that is given up', atBronx, bronx({ until: '2026-11-23' }), 'not-in-use'],
  ] as const)('%s is flagged, and unflagged once it can again', async (_, days, directory, reason) => {
    await change(world(directory), days);
    const detail = { appointmentId: visit, reason, ...(reason === 'closed' && { closureId: anId('cls') }) };
    expect((await auditedOf('visit-to-rebook')).map((entry) => entry.detail)).toEqual([detail]);
    expect((await found()).toRebook).toEqual([visit]);
    await change(world(), days);
    expect((await found()).toRebook).toEqual([]);
  });

  test('is left as it is where the directory cannot be read that far', async () => {
    await change(world({ ...sampleDirectory, appointmentTypes: [] }), scope);
    expect((await found()).toRebook).toEqual([]);
  });

  test('of another clinic is nobody’s to judge', async () => {
    await change(world(withSurgeon(sampleDirectory, { weeklyHours: [] })), { ...atBronx, clinicId: 'manhattan' });
    expect((await found()).toRebook).toEqual([]);
  });
});

test('more visits of a day than one transaction holds are flagged all, with their day written in step', async () => {
  const times = Array.from({ length: 45 }, (_, place) => place * 5);
  const all = times.map((minutes, place) => aVisitAt(place + 1, minutes));
  const day = all.map((changes) => changes.at(-1) as { day: { busy: object[] } });
  const busy = day.flatMap((each) => each.day.busy);
  await store.begin(all[0]!.slice(0, -1));
  for (const changes of all.slice(1)) await store.commit(...changes.slice(0, -1));
  await store.commit({ ...all[0]!.at(-1), day: { ...day[0]!.day, busy } } as never);
  await takeOff(world(), anAbsence(1));
  const { toRebook, told, days } = await found();
  expect([toRebook.length, told.length]).toEqual([45, 45]);
  expect(days).toMatchObject([{ version: 4 }]);
});

test('a scope of 53 weeks is walked to its end, in parts where time is short', async () => {
  const year = { ...scopeOf(anAbsence(1)), from: '2026-11-23', to: '2027-11-23' };
  expect(await settle(world().deps, { scope: year }, () => 14_000)).toEqual({ acted: true, failures: [] });
  let calls = 0;
  const short = () => (++calls % 40 === 0 ? 0 : 14_000);
  const away = anAbsence(1, { from: '2026-11-23', to: '2027-11-23' });
  expect(await takeOff({ ...world(), remaining: short }, away)).toBe(false);
  expect(await afterwards(store, { ...world(), remaining: short }, settlePart)).toBeGreaterThan(5);
  const { awayOn, toRebook } = await found();
  expect(awayOn(away.timeOffId)).toHaveLength(366);
  expect(toRebook).toEqual([visit]);
});
