import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { floodCounter } from '../../../shared/store/flood-counter.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls, someStrikes } from '../../support/faulty-calls.ts';
import { aCaseHeader, anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { pagedOf, type TrayWorld, trayWorld } from '../../support/tray-world.ts';

const store = started(openFaultStore);

const emergency = (number: number, source?: string): CaseHeader =>
  aCaseHeader({
    caseId: anId('int', number),
    urgency: 'emergent',
    round: 1,
    pagingOpen: true,
    ...(source && { source }),
  });

/** So many emergencies of one source, and their pages, which come a second apart. */
const flood = (count: number, first = 1) =>
  Array.from({ length: count }, (_, place) => {
    const header = emergency(first + place, 'flooder');
    return { header, event: pagedOf(header, first + place, place) };
  });

async function begin(headers: readonly CaseHeader[]): Promise<void> {
  await store.begin(headers.slice(0, 90).map((header) => ({ kind: 'case-created', header })));
}

async function pageAll(world: TrayWorld, pages: ReturnType<typeof flood>, calls = faultyCalls()): Promise<void> {
  for (const { event } of pages) {
    await world.promise(event);
    await world.relay(event, calls).catch(() => undefined);
  }
}

async function pass(world: TrayWorld, second: number): Promise<void> {
  world.clock.second = second;
  await world.ringAll();
  await world.relayAll();
}

const texts = (world: TrayWorld) =>
  world.sent.filter(({ channel }) => channel === 'sms').map(({ body }) => body.split(':')[0]);

describe('a flood of emergencies of one source', () => {
  test('pages ten by themselves, the eleventh too, and the rest as one message in five minutes', async () => {
    const pages = flood(30);
    await begin(pages.map(({ header }) => header));
    const world = trayWorld(store);
    await pageAll(world, pages);
    expect(texts(world)).toEqual(Array.from({ length: 11 }, () => 'PAGE emergent 7KQ4-M2XD'));
    await pass(world, 299);
    expect(world.sent).toHaveLength(22);
    await pass(world, 300);
    expect(texts(world).slice(11)).toEqual(['PAGE 19 cases, last 7KQ4-M2XD']);
    const last = world.sent.at(-1);
    expect(last).toMatchObject({ kind: 'page' });
    expect(last).not.toHaveProperty('caseId');
  });

  test('delays no emergency from elsewhere, which is paged by itself', async () => {
    const pages = flood(15);
    const other = emergency(80, 'somebody-else');
    const unknown = emergency(81);
    await begin([...pages.map(({ header }) => header), other, unknown]);
    const world = trayWorld(store);
    await pageAll(world, pages);
    const before = world.sent.length;
    await pageAll(
      world,
      [other, unknown].map((header, place) => ({ header, event: pagedOf(header, 90 + place, 20) })),
    );
    expect(world.sent.slice(before).map(({ caseId }) => caseId)).toEqual([
      other.caseId,
      other.caseId,
      unknown.caseId,
      unknown.caseId,
    ]);
  });

  test('pages nobody for what somebody answered meanwhile', async () => {
    const pages = flood(12);
    const answered = { ...emergency(60, 'flooder'), pagingOpen: false, round: 2 };
    await begin([...pages.map(({ header }) => header), answered]);
    const world = trayWorld(store);
    await pageAll(world, pages);
    await store.commit({
      kind: 'round-changed',
      from: 0,
      round: {
        caseId: answered.caseId,
        round: 1,
        version: 1,
        urgency: 'emergent',
        openedAt: '2026-11-23T14:00:00.000Z',
        step: 1,
        nextAt: '2026-11-23T14:15:00.000Z',
        steps: [],
        ended: { at: '2026-11-23T14:01:00.000Z', how: 'acknowledged', by: 'nurse-1' },
      },
    });
    await world.relay(pagedOf({ ...answered, round: 1 }, 99, 12));
    await pass(world, 301);
    expect(texts(world).at(-1)).toBe('PAGE emergent 7KQ4-M2XD');
  });

  test('counts each page once, however often it comes', async () => {
    const pages = flood(14);
    await begin(pages.map(({ header }) => header));
    const world = trayWorld(store);
    await pageAll(world, pages);
    for (const { event } of pages.toReversed()) await world.relay(event);
    await pass(world, 300);
    expect(texts(world)).toHaveLength(12);
    expect(texts(world).at(-1)).toBe('PAGE 3 cases, last 7KQ4-M2XD');
  });
});

test('no page of a flood is lost, whatever goes wrong at whichever call', async () => {
  const pages = flood(13);
  await begin(pages.map(({ header }) => header));
  const world = trayWorld(store);
  await pageAll(world, pages.slice(0, 10));
  const beginning = await store.contents();
  const clean = faultyCalls();
  await pageAll(trayWorld(store), pages.slice(10), clean);
  for (const strike of someStrikes(clean.trace)) {
    await store.restore(beginning, await store.contents());
    const struck = trayWorld(store);
    await pageAll(struck, pages.slice(10), faultyCalls(strike));
    for (const second of [60, 360, 720]) await pass(struck, second);
    const told = struck.sent.filter(({ channel }) => channel === 'sms');
    const cases = told.map(({ body }) => Number(/^PAGE (\d+) cases/.exec(body)?.[1] ?? 1));
    const where = `call ${strike.at}, ${clean.trace[strike.at - 1]?.name}, ${strike.fault}`;
    expect(
      cases.reduce((sum, each) => sum + each, 0),
      where,
    ).toBeGreaterThanOrEqual(3);
    expect(told.length, where).toBeLessThanOrEqual(3);
  }
});

describe('the counter of a source', () => {
  const at = (minutes: number) => monday.add({ minutes });
  const counter = () => floodCounter(store.client, store.tableName);

  test('counts over ten minutes, and forgets what was before', async () => {
    const { place } = counter();
    for (let number = 1; number <= 8; number++)
      expect(await place('slow', anId('evt', number), at(number))).toBe(number);
    expect(await place('slow', anId('evt', 9), at(10))).toBe(9);
    expect(await place('slow', anId('evt', 10), at(12))).toBe(8);
  });

  test('gives a page its place again, also in another process, and beyond the eleventh whatever that is', async () => {
    const { place } = counter();
    for (let number = 1; number <= 40; number++) await place('quick', anId('evt', number), at(0));
    expect(await place('quick', anId('evt', 7), at(0))).toBe(7);
    expect(await counter().place('quick', anId('evt', 10), at(0))).toBe(10);
    expect(await counter().place('quick', anId('evt', 41), at(9))).toBeGreaterThan(10);
    expect(await counter().place('quick', anId('evt', 42), at(10))).toBe(2);
  });

  test('asks nobody for the pages of a flood that it knows', async () => {
    const { place } = counter();
    for (let number = 1; number <= 12; number++) await place('known', anId('evt', number), at(0));
    expect(await store.callsOf(() => place('known', anId('evt', 13), at(0)))).toEqual([]);
  });
});
