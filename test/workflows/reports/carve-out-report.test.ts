import { describe, expect, test } from 'vitest';
import { carveOutSettings } from '../../../shared/config/carve-outs.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { pastHoursOf } from '../../../shared/domain/calendar/past-hours.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import { pastHoursReader } from '../../../shared/store/readers/past-hours-reader.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { type CarveOutQuestion, carveOutReport } from '../../../shared/workflows/reports/carve-out-report.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { anAppointment, anId, aPractitionerDay, aSlot, monday, tuesdayNine } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

/** In the Bronx on Tuesdays and Thursdays, the last hour of the morning kept for urgent cases until the day before. */
const practitionerId = 'spine-surgeon-1';
const surgeon = sampleDirectory.practitioners.find((each) => each.practitionerId === practitionerId) as Practitioner;
const date = '2026-11-24';
const eleven = tuesdayNine + 120;
const later = monday.add({ hours: 24 * 30 });

/** A visit in the reserved hour of the Tuesday that was booked so many hours before eleven. */
function visitAt(n: number, after: number, minutes: number, hoursBefore: number, more = {}) {
  const appointmentId = anId('apt', n);
  const start = eleven + after;
  const slot = aSlot({ practitionerId, clinicId: 'bronx', start, end: start + minutes });
  const createdAt = new Date((eleven - hoursBefore * 60) * 60_000).toISOString();
  const change: Change = {
    kind: 'appointment-created',
    appointment: anAppointment({ appointmentId, slot, createdAt, ...more }),
  };
  return { change, busy: { start, end: start + minutes, kind: 'visit', id: appointmentId } satisfies Busy };
}

const begin = (visits: ReturnType<typeof visitAt>[], more: Busy[] = [], changes: Change[] = []) =>
  store.begin([
    ...visits.map(({ change }) => change),
    {
      kind: 'day-changed',
      day: aPractitionerDay({ practitionerId, date, busy: [...visits.map(({ busy }) => busy), ...more] }),
      from: 0,
    },
    ...changes,
  ]);

/** Clinic, week, reserved, used, released, used then, suggestion. */
async function report(more: Partial<CarveOutQuestion> = {}, practitioner: Practitioner = surgeon) {
  const { deps } = workflowWorld(store);
  const directory = { directory: async () => ({ ...sampleDirectory, practitioners: [practitioner] }) };
  const rows = await carveOutReport(
    { ...deps, directory, pastHours: pastHoursReader(store.client, store.tableName), carveOuts: carveOutSettings },
    { from: date, to: date, now: later, ...more },
  );
  return rows.map((row) => Object.values(row).join(' '));
}

describe('the reserved hour of a Tuesday', () => {
  test('by when its visits took their time', async () => {
    await begin([visitAt(1, 0, 20, 30), visitAt(2, 20, 20, 3)]);
    expect(await report()).toEqual(['bronx 2026-W48 60 20 40 20 too-little-data']);
  });

  test('a visit that was moved there took its time then; one that was cancelled took none', async () => {
    const takenAt = new Date((eleven - 60) * 60_000).toISOString();
    await begin([visitAt(1, 0, 20, 300, { takenAt }), visitAt(2, 20, 20, 30, { status: 'cancelled' })]);
    expect(await report()).toEqual(['bronx 2026-W48 60 0 60 20 too-little-data']);
  });

  test('is none while its practitioner is away', async () => {
    const away: Busy = { start: eleven + 30, end: eleven + 300, kind: 'away', id: anId('off') };
    await begin([], [away]);
    expect(await report()).toEqual(['bronx 2026-W48 30 0 30 0 too-little-data']);
  });

  test('is not released before its time', async () => {
    await begin([visitAt(1, 0, 20, 30)]);
    expect(await report({ now: monday })).toEqual(['bronx 2026-W48 60 20 0 0 too-little-data']);
  });
});

test('two weeks and two clinics of one practitioner; on Thanksgiving nothing is kept', async () => {
  await begin([]);
  expect(await report({ from: '2026-11-23', to: '2026-12-01' })).toEqual([
    'bronx 2026-W48 60 0 60 0 too-little-data',
    'bronx 2026-W49 60 0 60 0 too-little-data',
    'manhattan 2026-W48 180 0 180 0 fewer',
    'manhattan 2026-W49 60 0 60 0 too-little-data',
  ]);
});

describe('a week is judged by the hours that it had', () => {
  const none = { ...surgeon, weeklyHours: surgeon.weeklyHours.filter(({ reservedFor }) => !reservedFor) };
  const until = monday.add({ hours: 48 });
  const kept: Change = { kind: 'hours-kept', hours: pastHoursOf(surgeon, until), from: 0 };

  test('though they are other ones now', async () => {
    await begin([], [], [kept]);
    expect(await report({}, none)).toEqual(['bronx 2026-W48 60 0 60 0 too-little-data']);
    expect(await report({ from: '2026-12-01', to: '2026-12-01' }, none)).toEqual([]);
  });

  test('and not by those that it was given afterwards', async () => {
    const before: Change = { kind: 'hours-kept', hours: pastHoursOf(none, until), from: 0 };
    await begin([], [], [before]);
    expect(await report()).toEqual([]);
    expect(await report({ from: '2026-12-01', to: '2026-12-01' })).toHaveLength(1);
  });
});
