import { expect, test } from 'vitest';
import { outboxStore } from '../../../shared/store/outbox-store.ts';
import { roundOf } from '../../../shared/store/records/paging-round-record.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { type Contents, openFaultStore } from '../../support/fault-store.ts';
import { allStrikes, faultyCalls } from '../../support/faulty-calls.ts';
import { aPagedCase, aPromise, aVisit } from '../../support/histories.ts';
import { aTimer } from '../../support/paging-records.ts';
import { anEventOf, anId, monday } from '../../support/records.ts';
import { outsideWorld, type Relayed, relayCleanly, relayOnce, relayWithFault } from '../../support/relay-faults.ts';
import { started } from '../../support/started.ts';

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

const thePage: Change = { kind: 'event', event: anEventOf('page', { round: 1, step: 1 }) };

const relayed: Record<string, Relayed> = {
  'a page': { before: [...aPagedCase(), thePage], promiseId: eventId },
  'a notice': { before: [...aVisit(), aPromise({ change: 'confirmed' })], promiseId: eventId },
  'a visit mail': { before: [...aVisit(), aPromise()], promiseId: eventId },
  'a mail that is refused': { before: [...aVisit(), aPromise()], promiseId: eventId, refused: true },
  'a timer': { before: aPagedCase(), promiseId: aTimer().timerId },
};

const store = started(openFaultStore);

/** What the relay writes down besides: whom a page was sent to, and that somebody cannot be reached. */
function writtenDown(name: string, contents: Contents): void {
  const items = [...contents.values()].map(({ item }) => item);
  const rounds = items.filter(({ pk }) => pk?.S?.startsWith('ROUND#')).map(roundOf);
  const told = rounds.flatMap(({ steps }) => steps.flatMap((step) => step.deliveries));
  const expected = name === 'a page' ? ['nurse-1 email', 'nurse-1 sms'] : [];
  expect(told.map((each) => `${each.recipientId} ${each.channel}`).toSorted()).toEqual(expected);
  for (const { result } of told) expect(['sent', 'ambiguous']).toContain(result);
  const unreachable = items.filter(({ event }) => event?.M?.kind?.S === 'cannot-be-reached');
  expect(unreachable).toHaveLength(name === 'a mail that is refused' ? 1 : 0);
}

test.each(Object.entries(relayed))(
  'relaying %s loses nothing and repeats only what nobody can know, whatever goes wrong at whichever call',
  async (name, each) => {
    const clean = await relayCleanly(store, each);
    expect(clean.sent).toEqual((goesTo[name] ?? []).map((to) => `${eventId}.${to}`));
    writtenDown(name, clean.present);
    for (const strike of allStrikes(clean.trace)) {
      await relayWithFault(store, each, clean, strike);
      writtenDown(name, clean.present);
    }
  },
);

test.each(Object.entries(relayed))('after 25 hours without a relay %s still goes out, once', async (name, each) => {
  await store.begin(each.before);
  const outbox = outboxStore(store.client, store.tableName);
  const later = monday.add({ hours: 25 });
  const found = await outbox.pendingBefore(later, 10);
  expect(found.map(({ promiseId }) => promiseId)).toContain(each.promiseId);
  const outside = outsideWorld(each);
  for (const minutes of [0, 5]) {
    await outbox.nudge(each.promiseId, later.add({ minutes: minutes + 1 }));
    await relayOnce(store, outside, each, faultyCalls(), 25 * 60 + minutes);
  }
  expect(outside.sent.toSorted()).toEqual((goesTo[name] ?? []).map((to) => `${eventId}.${to}`));
});
