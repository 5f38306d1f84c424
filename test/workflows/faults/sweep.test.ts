import { beforeAll, expect, test } from 'vitest';
import { sweepSettings } from '../../../shared/config/sweep.ts';
import { sweep } from '../../../shared/workflows/sweep/sweep.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { type Contents, openFaultStore } from '../../support/fault-store.ts';
import { allStrikes, type Call, type FaultyCalls, faultyCalls } from '../../support/faulty-calls.ts';
import { aPagedCase, aPromise } from '../../support/histories.ts';
import { aTimer } from '../../support/paging-records.ts';
import { anEventOf, anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { plenty, workflowWorld } from '../../support/workflow-world.ts';

/** Nobody answered the page of nine o'clock, its timer was lost, and neither that page nor a notice was ever relayed. */
const forgotten = [
  ...aPagedCase(),
  { kind: 'event' as const, event: anEventOf('page', { eventId: anId('evt', 1), round: 1, step: 1 }) },
  aPromise({ eventId: anId('evt', 2) }),
];
const lost = aTimer().timerId;
const promises = [anId('evt', 1), anId('evt', 2)];

const store = started(openFaultStore);
let beginning: Contents;
let trace: Call[];
beforeAll(async () => {
  beginning = await store.begin(forgotten);
  const calls = faultyCalls();
  expect(await sweepAt(30, calls)).toEqual({ pending: 2, pages: 1, overdue: 1, failed: 0 });
  trace = calls.trace;
});

const sweepAt = (minutes: number, calls: FaultyCalls = faultyCalls()) => {
  const { deps } = workflowWorld(store, calls, { now: monday.add({ minutes }) });
  return sweep({ ...deps, settings: sweepSettings }, { remaining: plenty });
};

const itemsOf = (contents: Contents) => new Map([...contents.values()].map(({ item }) => [item.pk?.S ?? '', item]));

/** Everything promised is still promised, and an open round has a timer that will ring. */
async function nothingLost(where: string): Promise<Contents> {
  const contents = await store.contents();
  expectAgreement(contents, monday);
  const items = itemsOf(contents);
  for (const id of promises) expect(items.get(id), `${where}: ${id}`).toHaveProperty('pending');
  const pages = [...items.values()].filter(({ event }) => event?.M?.kind?.S === 'escalation');
  expect(pages.length, where).toBeLessThanOrEqual(1);
  return contents;
}

/** The second person was paged, once; everything that was found is on the stream again. */
async function allMended(where: string): Promise<Contents> {
  const contents = await nothingLost(where);
  const items = itemsOf(contents);
  const pages = [...items.values()].filter(({ event }) => event?.M?.kind?.S === 'escalation');
  expect(
    pages.map(({ event }) => event?.M?.step?.N),
    where,
  ).toEqual(['2']);
  expect(items.get(lost), where).not.toHaveProperty('due');
  for (const id of promises) expect(Number(items.get(id)?.nudges?.N ?? 0), `${where}: ${id}`).toBeGreaterThan(0);
  return contents;
}

test('a sweep loses nothing, whatever goes wrong at whichever call, and the next one mends the rest', async () => {
  let present = await store.contents();
  for (const strike of allStrikes(trace)) {
    const where = `call ${strike.at}, ${trace[strike.at - 1]?.name}, ${strike.fault}`;
    await store.restore(beginning, present);
    await sweepAt(30, faultyCalls(strike)).catch(() => undefined);
    await nothingLost(where);
    await sweepAt(40);
    present = await allMended(where);
  }
});

test('what cannot be found in one place does not hold up what is found in another', async () => {
  for (const strike of allStrikes(trace).filter(({ at }) => trace[at - 1]?.name === 'timers.dueBefore')) {
    await store.restore(beginning, await store.contents());
    const counts = await sweepAt(30, faultyCalls(strike));
    expect(counts).toMatchObject({ pending: expect.toSatisfy((found) => found >= 2), failed: 1 });
  }
});
