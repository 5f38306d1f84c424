import { expect, test } from 'vitest';
import { settlePart } from '../../../shared/workflows/calendar/settle-calendar.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { afterwards, anAbsence, aVisitAt, calendarOf, takeOff } from '../../support/calendar-world.ts';
import { openFaultStore, stateOf } from '../../support/fault-store.ts';
import { Crash, faultyCalls } from '../../support/faulty-calls.ts';
import { monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const day = 24 * 60;
const away = anAbsence(1, { to: '2026-12-23' });

/** Three visits of three cases: two on the first day of thirty, one on the last but one. */
const visits = [aVisitAt(1, 0), aVisitAt(2, 8 * day - 90, { clinicId: 'manhattan' }), aVisitAt(3, 28 * day)];

async function begin() {
  await store.begin([]);
  for (const changes of visits) await store.commit(...changes);
  return store.contents();
}

/** What of a store a crash must not change: days, visits, cases and what is told. */
const outcomeOf = (contents: Awaited<ReturnType<typeof begin>>) => {
  const { days, visits: all, headers, told } = calendarOf(contents);
  return { days, visits: all, headers, told };
};

test('an absence of thirty days that a crash stops after any commit is resumed by its reaction, and ends the same', async () => {
  const beginning = await begin();
  const clean = faultyCalls();
  expect(await takeOff(workflowWorld(store, clean), away)).toBe(true);
  let present = await store.contents();
  const wanted = outcomeOf(present);
  expect(wanted).toMatchObject({ told: { length: 3 }, days: { length: 30 } });
  const commits = clean.trace.flatMap(({ kind }, place) => (kind === 'commit' ? [place + 1] : []));
  expect(commits).toHaveLength(31);
  for (const at of commits)
    for (const fault of ['crashes before', 'crashes after'] as const) {
      await store.restore(beginning, present);
      const calls = faultyCalls({ at, fault });
      const stopped = await takeOff(workflowWorld(store, calls), away).catch((error: unknown) => error);
      expect(stopped instanceof Crash || stopped === false, String(stopped)).toBe(true);
      present = await store.contents();
      expectAgreement(present, monday);
      const isSaved = at > (commits[0] as number) || fault === 'crashes after';
      expect(calendarOf(present).awayOn(away.timeOffId).length).toBeLessThanOrEqual(30);
      await afterwards(store, workflowWorld(store), settlePart);
      present = await store.contents();
      if (isSaved) expect(outcomeOf(present), `commit ${at} ${fault}`).toEqual(wanted);
      else expect(stateOf(present)).toEqual(stateOf(beginning));
    }
});
