import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls, someStrikes } from '../../support/faulty-calls.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { asksFor, confirmed } from '../../support/told-staff.ts';
import { noticeAt, type TrayWorld, trayWorld } from '../../support/tray-world.ts';

const store = started(openFaultStore);

const cases = [1, 2, 3, 4, 5].map((number) => anId('int', number));
const before = cases.map((caseId) => ({
  kind: 'case-created' as const,
  header: aCaseHeader({ caseId, urgency: 'urgent', pageOnCall: false, pagingOpen: false, assignee: 'nurse-1' }),
}));
const begin = () => store.begin(before);

/** The nurse hears of all by mail and by SMS. */
const routed = {
  subscriptions: [asksFor('nurse-1', 'email'), asksFor('nurse-1', 'sms')],
  endpoints: confirmed('nurse-1', 'surgeon-1'),
};
const changed = (number: number, second: number, caseId = cases[number % cases.length]) =>
  noticeAt(number, second, 'no-capacity', { caseId: caseId as string });

/** Tells events as they come, then lets an hour pass. */
async function comeAndPass(world: TrayWorld, events: readonly OutboxEvent[], calls = faultyCalls()): Promise<void> {
  for (const event of events) {
    await world.promise(event);
    world.clock.second = Math.round(Date.parse(event.at) / 1000 - Date.parse('2026-11-23T14:00:00Z') / 1000);
    await world.relay(event, calls).catch(() => undefined);
  }
}

async function comesToItsEnd(world: TrayWorld): Promise<void> {
  for (const seconds of [400, 800, 1200]) {
    world.clock.second = seconds;
    await world.ringAll();
    await world.relayAll();
  }
}

describe('notices that come close together', () => {
  test('are one message at once and one bundle at the end of the minute', async () => {
    await begin();
    const world = trayWorld(store, routed);
    await comeAndPass(world, [changed(1, 0), changed(2, 5), changed(3, 9)]);
    world.clock.second = 60;
    await world.ringAll();
    await world.relayAll();
    const mails = world.sent.filter(({ channel }) => channel === 'email');
    expect(mails.map(({ second, body }) => [second, body.split('\n')[0]])).toEqual([
      [0, 'Case 7KQ4-M2XD (urgent) has no free time before its deadline.'],
      [60, '2 notices came in together: 2 no time free.'],
    ]);
    expect(world.sent.filter(({ channel }) => channel === 'sms')).toHaveLength(1);
  });

  test('and are two: the second comes as it is, with its case', async () => {
    await begin();
    const world = trayWorld(store, routed);
    await comeAndPass(world, [changed(1, 0), changed(2, 5)]);
    world.clock.second = 60;
    await world.ringAll();
    await world.relayAll();
    expect(world.sent.filter(({ channel }) => channel === 'email')[1]).toMatchObject({
      caseId: cases[2],
      kind: 'no-capacity',
      body: expect.stringContaining('has no free time'),
    });
  });

  test('reach the sweeper where the Scheduler never rings: the timer has its due mark', async () => {
    await begin();
    await comeAndPass(trayWorld(store, routed), [changed(1, 0), changed(2, 5)]);
    const items = [...(await store.contents()).values()].map(({ item }) => item);
    expect(items.filter(({ due }) => due).map(({ pk, dueAt }) => [pk?.S, dueAt?.S])).toEqual(
      expect.arrayContaining([
        ['tray-nurse-1-email-2', '2026-11-23T14:01:00.000Z'],
        ['tray-nurse-1-sms-2', '2026-11-23T14:05:00.000Z'],
      ]),
    );
  });
});

test('nothing in a tray is lost, whatever goes wrong at whichever call', async () => {
  const events = [changed(1, 0), changed(2, 5), changed(3, 10)];
  const byMail = { ...routed, subscriptions: [asksFor('nurse-1', 'email')] };
  const beginning = await begin();
  const clean = faultyCalls();
  await comeAndPass(trayWorld(store, byMail), events, clean);
  for (const strike of someStrikes(clean.trace)) {
    await store.restore(beginning, await store.contents());
    const world = trayWorld(store, byMail);
    const where = `call ${strike.at}, ${strike.fault}`;
    await comeAndPass(world, events, faultyCalls(strike));
    world.clock.second = 30;
    await world.relayAll();
    await comesToItsEnd(world);
    const told = new Set(await world.toldOf('nurse-1', 'email'));
    expect(told, where).toEqual(new Set(events.map(({ eventId }) => eventId)));
  }
});

test('the timer of a tray loses nothing either, and promises one bundle, whatever goes wrong', async () => {
  await begin();
  await comeAndPass(trayWorld(store, routed), [changed(1, 0), changed(2, 5), changed(3, 10)]);
  const beginning = await store.contents();
  const clean = faultyCalls();
  const ring = async (calls: typeof clean) => {
    const world = trayWorld(store, routed);
    world.clock.second = 301;
    await world.ringAll(calls);
    return world;
  };
  await ring(clean);
  for (const strike of someStrikes(clean.trace)) {
    await store.restore(beginning, await store.contents());
    await ring(faultyCalls(strike));
    const world = await ring(faultyCalls());
    await world.relayAll();
    for (const channel of ['email', 'sms'])
      expect((await world.toldOf('nurse-1', channel)).toSorted(), `call ${strike.at}, ${strike.fault}`).toEqual(
        [2, 3].map((number) => anId('evt', number)),
      );
  }
});

/** Events come as told, some of them again, and the clock runs on until all went out. */
async function liveThrough(world: TrayWorld, history: readonly { gap: number; which: number; again: boolean }[]) {
  const events: OutboxEvent[] = [];
  for (const { gap, which, again } of history) {
    world.clock.second += gap;
    await world.ringAll();
    const event = changed(events.length + 1, world.clock.second, cases[which]);
    events.push(event);
    await world.promise(event);
    await world.relay(event);
    await world.relayAll();
    if (again) for (const each of events.toReversed()) await world.relay(each);
  }
  for (let pass = 0; pass < 3; pass++) {
    world.clock.second += 301;
    await world.ringAll();
    await world.relayAll();
  }
  return events;
}

const caseOf = (event: OutboxEvent) => ('caseId' in event ? event.caseId : undefined);

test('in any order, however often: each is told once or was overtaken, and no phone rings twice in five minutes', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ gap: fc.nat(90), which: fc.nat(4), again: fc.boolean() }), { minLength: 1, maxLength: 8 }),
      async (history) => {
        await begin();
        const world = trayWorld(store, routed);
        const events = await liveThrough(world, history);
        for (const channel of ['email', 'sms']) {
          const told = await world.toldOf('nurse-1', channel);
          expect(told).toHaveLength(new Set(told).size);
          const latest = cases.map((caseId) => events.findLast((each) => caseOf(each) === caseId));
          for (const each of latest) if (each) expect(told).toContain(each.eventId);
        }
        const rings = world.sent.filter(({ channel }) => channel === 'sms').map(({ second }) => second);
        const gaps = rings.slice(1).map((at, place) => at - (rings[place] ?? 0));
        expect(Math.min(...gaps, 300)).toBeGreaterThanOrEqual(300);
      },
    ),
    { seed: 20261123, numRuns: Math.ceil(propertyRuns() / 40) },
  ));
