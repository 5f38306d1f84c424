import { expect, test } from 'vitest';
import { messageReader } from '../../../shared/store/readers/message-reader.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls, someStrikes } from '../../support/faulty-calls.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { appointmentId } from '../../support/told-case.ts';
import { asksFor, confirmed } from '../../support/told-staff.ts';
import { noticeAt, pagedOf, trayWorld } from '../../support/tray-world.ts';

const store = started(openFaultStore);
const emergencies = Array.from({ length: 15 }, (_, number) =>
  aCaseHeader({
    caseId: anId('int', number),
    urgency: 'emergent',
    round: 1,
    pagingOpen: true,
    source: 'flooder',
    openVisits: { 'new-consult': appointmentId },
    toRebook: ['new-consult'],
  }),
);
const begin = () => store.begin(emergencies.map((header) => ({ kind: 'case-created', header })));
const ofCase = async (number: number) =>
  (await messageReader(store.client, store.tableName).ofCase(anId('int', number), { limit: 20 })).items;
const idsOf = async (number: number) => (await ofCase(number)).map(({ messageId }) => messageId);
const listed = async (number: number) => {
  const items = await ofCase(number);
  return items.map(({ kind, to, channel, round, step, result }) => [kind, to, channel, round, step, result]);
};

/** Eleven go out by themselves, then one message tells of four. */
async function floodThatPasses() {
  await begin();
  const world = trayWorld(store);
  for (const [place, header] of emergencies.entries()) {
    const event = pagedOf(header, place + 1, place);
    await world.promise(event);
    await world.relay(event);
  }
  world.clock.second = 300;
  await world.ringAll();
  return world;
}

const sms = ['page', 'nurse-1', 'sms', 1, 1, 'sent'];
const mail = ['page', 'nurse-1', 'email', 1, 1, 'sent'];

test('the message of a flood stands in the list of each case that it counts, with the step that it was', async () => {
  const world = await floodThatPasses();
  await world.relayAll();
  for (const number of [0, 10, 11, 12, 14]) {
    const found = await listed(number);
    expect(found, `case ${number}`).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([sms, mail]));
  }
});

test('it stands in all of them in the end, whatever goes wrong while it is sent', async () => {
  const world = await floodThatPasses();
  const beginning = await store.contents();
  const clean = faultyCalls();
  await world.relayAll(clean);
  for (const strike of someStrikes(clean.trace)) {
    await store.restore(beginning, await store.contents());
    const again = trayWorld(store);
    again.clock.second = 300;
    await again.relayAll(faultyCalls(strike));
    again.clock.second = 330;
    await again.relayAll();
    for (const number of [11, 14])
      expect((await listed(number)).map(([, , channel]) => channel).toSorted(), JSON.stringify(strike)).toEqual([
        'email',
        'sms',
      ]);
  }
});

test('a bundle stands in the list of each case that it names, once', async () => {
  await begin();
  const routed = { subscriptions: [asksFor('nurse-1', 'email')], endpoints: confirmed('nurse-1', 'surgeon-1') };
  const world = trayWorld(store, routed);
  const notice = (number: number, about: number) =>
    noticeAt(number, number, 'needs-rebooking', { caseId: anId('int', about) });
  for (const event of [notice(1, 1), notice(2, 2), notice(3, 3), notice(4, 3)]) {
    await world.promise(event);
    world.clock.second += 1;
    await world.relay(event);
  }
  world.clock.second = 70;
  await world.ringAll();
  await world.relayAll();
  const ids = await Promise.all([1, 2, 3, 4].map(idsOf));
  expect(ids.map(({ length }) => length)).toEqual([1, 1, 1, 0]);
  expect(ids[1]).toEqual(ids[2]);
  expect(ids[1]).not.toEqual(ids[0]);
});
