import { expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { type SettleCalendar, settleCalendar } from '../../../shared/domain/messages/settle-calendar.ts';
import { settle, settlePart } from '../../../shared/workflows/calendar/settle-calendar.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { afterwards, aVisitAt, calendarOf } from '../../support/calendar-world.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

/** Less than one more look takes. */
const tooShort = () => 6_900;
const tuesday = { clinicId: 'bronx', from: '2026-11-24', to: '2026-11-24' };
const bronxDoctors = sampleDirectory.practitioners.slice(0, 3).map(({ practitionerId }) => practitionerId);
const closed: Directory = {
  ...sampleDirectory,
  practitioners: sampleDirectory.practitioners.map((each) =>
    bronxDoctors.includes(each.practitionerId) ? { ...each, clinicIds: ['bronx', 'queens'] } : each,
  ),
  clinics: sampleDirectory.clinics.map((each) =>
    each.clinicId === 'bronx'
      ? { ...each, closures: [{ closureId: anId('cls'), from: '2026-11-24', to: '2026-11-24' }] }
      : each,
  ),
};

function worldOf(directory: Directory): WorkflowWorld {
  const world = workflowWorld(store);
  const directoryNow = async () => ({ directory, scheduleGroups: ['all'], placeOf: () => undefined });
  return { ...world, deps: { ...world.deps, calendar: { ...world.deps.calendar, directoryNow } } };
}

const inDayOf = (practitionerId: string) => (change: Change) =>
  change.kind === 'day-changed' ? { ...change, day: { ...change.day, practitionerId } } : change;

/** Three practitioners see somebody at one clinic on one date. */
async function begin() {
  await store.begin([]);
  for (const [place, practitionerId] of bronxDoctors.entries())
    await store.commit(...aVisitAt(place + 1, 0, { practitionerId }).map(inDayOf(practitionerId)));
}

test('each part gets past one day of a date, however short the time, and none is looked at twice', async () => {
  await begin();
  const { deps } = worldOf(closed);
  const flagged: number[] = [];
  const run = async (_: unknown, part: SettleCalendar) => {
    await settlePart(deps, part, tooShort);
    flagged.push(calendarOf(await store.contents()).toRebook.length);
  };
  await settlePart(deps, settleCalendar('txn_1', tuesday), tooShort);
  await afterwards(store, worldOf(closed), run);
  expect(flagged).toEqual([2, 3]);
});

test('a part that is run again goes no further twice, and holds up nothing', async () => {
  await begin();
  const { deps } = worldOf(closed);
  const first = settleCalendar('txn_1', tuesday);
  await settlePart(deps, first, tooShort);
  await settlePart(deps, first, tooShort);
  expect(calendarOf(await store.contents()).toRebook).toHaveLength(1);
  await afterwards(store, worldOf(closed), (_, part) => settlePart(deps, part, tooShort));
  expect(calendarOf(await store.contents()).toRebook).toHaveLength(3);
});

test('weeks without a visit there take time too, and what is said to be elsewhere is not read', async () => {
  const elsewhere = sampleDirectory.practitioners.filter(
    ({ clinicIds }) => clinicIds.length === 1 && clinicIds[0] !== 'bronx',
  );
  await store.begin([]);
  for (const [place, { practitionerId, clinicIds }] of elsewhere.entries())
    await store.commit(
      ...aVisitAt(place + 1, 0, { practitionerId, clinicId: clinicIds[0] as string }).map(inDayOf(practitionerId)),
    );
  const { deps } = workflowWorld(store);
  const asked: string[] = [];
  const schedule = {
    ...deps.schedule,
    weekNow: (group: string, week: string) => {
      asked.push(week);
      return deps.schedule.weekNow(group, week);
    },
    appointments: async (ids: readonly string[]) => {
      asked.push(...ids);
      return [];
    },
  };
  expect(elsewhere.length).toBeGreaterThan(0);
  const year = { clinicId: 'bronx', from: '2026-11-23', to: '2027-11-23' };
  const left = await settle({ ...deps, schedule }, { scope: year }, tooShort);
  expect(left).toEqual({ acted: false, failures: [], next: { from: '2026-11-30' } });
  expect(asked).toEqual(['2026-W48']);
});
