import { expect, test } from 'vitest';
import { sweepSettings } from '../../../shared/config/sweep.ts';
import type { EventOf } from '../../../shared/domain/messages/events.ts';
import { fromItem } from '../../../shared/store/dynamo/item.ts';
import { readTimer } from '../../../shared/store/records/promise-record.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import { sweep } from '../../../shared/workflows/sweep/sweep.ts';
import { runTimer } from '../../../shared/workflows/timers/run-timer.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { emergency } from '../../support/arrivals.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { allStrikes, type FaultyCalls, faultyCalls, type Strike } from '../../support/faulty-calls.ts';
import { monday } from '../../support/records.ts';
import { type Outside, outsideWorld, relayOnce } from '../../support/relay-faults.ts';
import { started } from '../../support/started.ts';
import { plenty, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

/** The case under way: what outlives a process, and whose calls of the outside world are counted. */
interface Way {
  outside: Outside;
  calls: FaultyCalls;
}

const worldAt = (calls: FaultyCalls, minutes: number) => workflowWorld(store, calls, { now: monday.add({ minutes }) });

const arrives = ({ calls }: Way) => {
  const { deps, ask, now } = worldAt(calls, 0);
  return ask({ kind: 'public' }, (reply) => storeCase(deps, triageArrival(deps, emergency, now), reply));
};

const outbox = async () => [...(await store.contents()).values()].map(({ item }) => fromItem(item));

/** The stream hands on every record that was just written, pages first. */
async function relayAll({ outside, calls }: Way, minutes: number): Promise<void> {
  const pending = (await outbox()).filter((record) => record.pending !== undefined);
  for (const { pk } of pending.toSorted((a, b) => (String(a.lane) < String(b.lane) ? 1 : -1)))
    await relayOnce(store, outside, { promiseId: String(pk) }, calls, minutes);
}

/** Every schedule that was made and is due rings. */
async function ringAll({ outside, calls }: Way, minutes: number): Promise<void> {
  const { deps, remaining, now } = worldAt(calls, minutes);
  const timers = (await outbox()).filter(({ pk, due }) => due !== undefined && outside.timers.includes(String(pk)));
  for (const { timer } of timers) {
    const set = readTimer(timer);
    if (set.dueAt <= now.toString()) await runTimer(deps, set, remaining);
  }
}

/** An emergency arrives at nine, its page goes out, nobody answers for a quarter of an hour, and the next person is paged. */
async function goesItsWay(way: Way): Promise<void> {
  await arrives(way);
  await relayAll(way, 0);
  await ringAll(way, 16);
  await relayAll(way, 16);
}

/** What brings everything to its end: the front end asks again, sweeps run, and the stream hands on what they brought back. */
async function comesToItsEnd(outside: Outside): Promise<void> {
  const way = { outside, calls: faultyCalls() };
  await arrives(way);
  for (const minutes of [17, 22, 27]) {
    const { deps } = worldAt(way.calls, minutes);
    await sweep({ ...deps, settings: sweepSettings }, { remaining: plenty });
    await relayAll(way, minutes);
  }
}

/** The on-call order. */
const onCall = ['', 'nurse-1', 'surgeon-1'];

async function isAtItsEnd(outside: Outside, where: string): Promise<void> {
  expectAgreement(await store.contents(), monday);
  const records = await outbox();
  const pages = records
    .flatMap(({ event }) => (event as Partial<EventOf<'page'>> | undefined) ?? [])
    .filter((e) => e.step);
  expect(pages.map(({ step }) => step).toSorted(), where).toEqual([1, 2]);
  for (const { eventId, step = 0 } of pages) {
    expect(outside.sent, where).toContain(`${eventId}.${onCall[step]}.sms`);
    expect(outside.sent, where).toContain(`${eventId}.${onCall[step]}.email`);
  }
  expect(
    records.filter(({ pending }) => pending !== undefined),
    where,
  ).toEqual([]);
  expect(outside.timers, where).toContainEqual(expect.stringContaining('-page-1-2'));
}

async function trial(strike?: Strike) {
  await store.begin([]);
  const way = { outside: outsideWorld(), calls: faultyCalls(strike) };
  await goesItsWay(way).catch(() => undefined);
  await comesToItsEnd(way.outside);
  return way;
}

test('an emergency is stored once and both persons are paged, whatever call is the last of a process', async () => {
  const { outside, calls } = await trial();
  await isAtItsEnd(outside, 'nothing went wrong');
  for (const strike of allStrikes(calls.trace).filter(({ fault }) => fault === 'crashes after')) {
    const where = `call ${strike.at}, ${calls.trace[strike.at - 1]?.name}`;
    await isAtItsEnd((await trial(strike)).outside, where);
  }
});
