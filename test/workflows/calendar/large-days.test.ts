import { expect, test } from 'vitest';
import { settle } from '../../../shared/workflows/calendar/settle-calendar.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { anAbsence, aVisitAt, calendarOf, comeBack, scopeOf, takeOff } from '../../support/calendar-world.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { plenty, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const tuesday = { scope: scopeOf(anAbsence(1)) };

/** A day with visits of as many cases, five minutes each. */
async function dayOf(visits: number) {
  const all = Array.from({ length: visits }, (_, place) => aVisitAt(place + 1, place * 5));
  const days = all.map((changes) => changes.at(-1) as { day: { busy: object[] } });
  const busy = days.flatMap(({ day }) => day.busy);
  await store.begin([]);
  for (const changes of all) await store.commit(...changes.slice(0, -1));
  await store.commit({ ...days[0], day: { ...days[0]?.day, busy } } as never);
}

async function found() {
  const contents = await store.contents();
  expectAgreement(contents, monday);
  return calendarOf(contents);
}

test.each([
  [20, 20],
  [45, 3],
  [95, 1],
])('%i new absences and %i visits of a day take as many transactions as they need', async (absences, visits) => {
  await dayOf(visits);
  const all = Array.from({ length: absences }, (_, place) => anAbsence(place + 1));
  for (const timeOff of all) await store.commit({ kind: 'time-off-added', timeOff });
  expect(await settle(workflowWorld(store).deps, tuesday, plenty)).toEqual({ acted: true, failures: [] });
  const { days, toRebook } = await found();
  expect([days[0]?.busy.length, toRebook.length]).toEqual([absences + visits, visits]);
});

test('visits that can take place again all do, however many they are', async () => {
  await dayOf(25);
  await takeOff(workflowWorld(store), anAbsence(1));
  expect((await found()).toRebook).toHaveLength(25);
  expect(await comeBack(workflowWorld(store), anAbsence(1))).toBe(true);
  expect((await found()).toRebook).toEqual([]);
});
