import { expect, test } from 'vitest';
import { messageReader } from '../../../shared/store/readers/message-reader.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { appointmentId } from '../../support/told-case.ts';
import { asksFor, confirmed } from '../../support/told-staff.ts';
import { noticeAt, trayWorld } from '../../support/tray-world.ts';

const store = started(openFaultStore);
const routed = {
  subscriptions: [asksFor('nurse-1', 'email'), asksFor('nurse-1', 'sms')],
  endpoints: confirmed('nurse-1', 'surgeon-1'),
};
const cases = Array.from({ length: 40 }, (_, place) => anId('int', place));

/** Notices of forty cases within seconds, the last of another kind: the first goes out, thirty are named, the rest is counted. */
async function fortyNotices() {
  const toRebook = { openVisits: { 'new-consult': appointmentId }, toRebook: ['new-consult'] };
  await store.begin(
    cases.map((caseId) => ({
      kind: 'case-created',
      header: aCaseHeader({ caseId, assignee: 'nurse-1', ...toRebook }),
    })),
  );
  const world = trayWorld(store, routed);
  for (const [place, caseId] of cases.entries()) {
    const about = { caseId };
    const event =
      place === 39 ? noticeAt(place, place, 'needs-rebooking', about) : noticeAt(place, place, 'no-capacity', about);
    await world.promise(event);
    world.clock.second = place;
    await world.relay(event);
  }
  return { world, last: noticeAt(39, 39, 'needs-rebooking', { caseId: cases[39] as string }) };
}

async function listedOf(place: number) {
  const { items } = await messageReader(store.client, store.tableName).ofCase(anId('int', place), { limit: 9 });
  return items.map(({ kind, channel, result }) => [kind, channel, result]).toSorted();
}

test('a notice that a message only counts stands in the list of its case too, as what it is', async () => {
  const { world } = await fortyNotices();
  world.clock.second = 400;
  await world.ringAll();
  await world.relayAll();
  expect(world.sent.map(({ body }) => body).join()).toContain('and 35 more');
  for (const place of [0, 1, 30, 31, 38])
    expect(await listedOf(place), `case ${place}`).toEqual([
      ['no-capacity', 'email', 'sent'],
      ['no-capacity', 'sms', 'sent'],
    ]);
  expect(await listedOf(39)).toEqual([
    ['needs-rebooking', 'email', 'sent'],
    ['needs-rebooking', 'sms', 'sent'],
  ]);
});

test('two notices of one case that come at once are one line', async () => {
  const { world } = await fortyNotices();
  const about = { caseId: cases[5] as string };
  const twice = [50, 51].map((number) =>
    noticeAt(number, 39, 'visit-changed', { ...about, appointmentId: anId('apt', number) }),
  );
  for (const event of twice) await world.promise(event);
  await Promise.all(twice.map((event) => world.relay(event)));
  world.clock.second = 400;
  await world.ringAll();
  await world.relayAll();
  const changed = (await listedOf(5)).filter(([kind, channel]) => kind === 'visit-changed' && channel === 'sms');
  expect(changed).toEqual([['visit-changed', 'sms', 'sent']]);
});

test('it stands there once, however often it comes, and what is counted next stands with its own message', async () => {
  const { world, last } = await fortyNotices();
  await world.relay(last);
  await world.relay(last);
  world.clock.second = 400;
  await world.ringAll();
  await world.relayAll();
  await world.relay(last);
  expect(await listedOf(39)).toHaveLength(2);
  const before = await listedOf(38);
  const second = Array.from({ length: 40 }, (_, place) =>
    noticeAt(100 + place, 400 + place, 'visit-after-deadline', { caseId: cases[39 - place] as string }),
  );
  for (const event of second) {
    await world.promise(event);
    world.clock.second += 1;
    await world.relay(event);
  }
  world.clock.second = 800;
  await world.ringAll();
  await world.relayAll();
  expect(await listedOf(0)).toHaveLength(4);
  expect(await listedOf(38)).toHaveLength(before.length + 2);
});
