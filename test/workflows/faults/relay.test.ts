import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roundOf } from '../../../shared/store/records/paging-round-record.ts';
import type { Change } from '../../../shared/workflows/ports.ts';
import { type FaultStore, openFaultStore } from '../../support/fault-store.ts';
import { allFaults, strikesOn } from '../../support/faulty-calls.ts';
import { aPagedCase, aPromise, aVisit } from '../../support/histories.ts';
import { aTimer } from '../../support/paging-records.ts';
import { anId } from '../../support/records.ts';
import { type Relayed, type RelayedCleanly, relayCleanly, relayWithFault } from '../../support/relay-faults.ts';

const eventId = anId('evt');
const watchers = ['front-desk-1.email', 'nurse-1.email'];
/** To whom each goes. */
const goesTo: Record<string, string[]> = {
  'a page': ['nurse-1.email', 'nurse-1.sms'],
  'a notice': watchers,
  'a visit mail': [...watchers, 'patient.email'],
  'a mail that is refused': watchers,
  'a timer': [],
};

const thePage: Change = aPromise({ kind: 'page', lane: 'page', round: 1, step: 1, change: undefined });

const relayed: Record<string, Relayed> = {
  'a page': { before: [...aPagedCase(), thePage], promiseId: eventId },
  'a notice': { before: [...aVisit(), aPromise({ change: 'confirmed' })], promiseId: eventId },
  'a visit mail': { before: [...aVisit(), aPromise()], promiseId: eventId },
  'a mail that is refused': { before: [...aVisit(), aPromise()], promiseId: eventId, refused: true },
  'a timer': { before: aPagedCase(), promiseId: aTimer().timerId },
};

let store: FaultStore;
beforeAll(async () => {
  store = await openFaultStore();
});
afterAll(() => store.stop());

const outbox = async (prefix: string) =>
  [...(await store.contents()).values()].filter(({ item }) => item.pk?.S?.startsWith(prefix)).map(({ item }) => item);

/** What the relay writes down besides: whom a page was sent to, and that somebody cannot be reached. */
async function writtenDown(name: string): Promise<void> {
  const told = (await outbox('ROUND#')).map(roundOf).flatMap(({ steps }) => steps.flatMap((step) => step.told));
  const expected = name === 'a page' ? ['nurse-1 email sent', 'nurse-1 sms sent'] : [];
  expect(told.map((each) => `${each.recipientId} ${each.channel} ${each.result}`).toSorted()).toEqual(expected);
  const unreachable = (await outbox('evt_')).filter(({ event }) => event?.M?.kind?.S === 'cannot-be-reached');
  expect(unreachable).toHaveLength(name === 'a mail that is refused' ? 1 : 0);
}

describe.each(Object.entries(relayed))('relaying %s', (name, each) => {
  let clean: RelayedCleanly;
  beforeAll(async () => {
    clean = await relayCleanly(store, each);
    expect(clean.sent).toEqual((goesTo[name] ?? []).map((to) => `${eventId}.${to}`));
    await writtenDown(name);
  });

  test.each(allFaults)('loses nothing and repeats only what nobody can know where a call %s', async (fault) => {
    for (const strike of strikesOn(clean.trace, fault)) {
      await relayWithFault(store, each, clean, strike);
      await writtenDown(name);
    }
  });
});
