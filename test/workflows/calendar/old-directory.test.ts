import { expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { CalendarScope } from '../../../shared/domain/calendar/scope.ts';
import { settlePart } from '../../../shared/workflows/calendar/settle-calendar.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { book } from '../../support/asks.ts';
import { afterwards, calendarOf, change, surgeon, withSurgeon } from '../../support/calendar-world.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, patient, tuesdayAtNine } from '../../support/histories.ts';
import { monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const scope: CalendarScope = { practitionerId: surgeon, from: '2026-11-24', to: '2026-11-24' };

/** Whoever settles sees at once that the surgeon works no more. */
function settling() {
  const made = workflowWorld(store);
  const directory = withSurgeon(sampleDirectory, { weeklyHours: [] });
  const directoryNow = async () => ({ directory, scheduleGroups: ['all'], placeOf: () => undefined });
  return { ...made, deps: { ...made.deps, calendar: { ...made.deps.calendar, directoryNow } } };
}

test('a visit that is booked by the hours as they were, after all was settled, is flagged by the recheck', async () => {
  await store.begin(aCase());
  expect(await change(settling(), scope)).toBe(true);
  await book(patient, tuesdayAtNine)(workflowWorld(store));
  expect(calendarOf(await store.contents())).toMatchObject({ visits: [{ status: 'booked' }], toRebook: [] });
  // What the change itself promised ran before the booking: only what the recheck promises is left.
  await afterwards(store, settling(), async (deps, part, remaining) =>
    part.change.endsWith('-again') ? settlePart(deps, part, remaining) : undefined,
  );
  const contents = await store.contents();
  expectAgreement(contents, monday);
  const { visits, toRebook, told } = calendarOf(contents);
  const booked = visits.map(({ appointmentId }) => appointmentId);
  expect(booked).toHaveLength(1);
  expect([toRebook, told]).toEqual([booked, booked]);
});
