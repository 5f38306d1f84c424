import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { type History, runHistory, type Size, short, shortOfCalendar, shortOfLife } from './history.ts';
import { judge } from './judge.ts';
import { memoryClient, type StoreDoor } from './memory-client.ts';
import { wireClient } from './wire-client.ts';

/** Far more than a busy machine needs: nothing here depends on how quick it is. */
const patience = 600_000;

const seedsFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

/** What is wrong with a seed's history, in words; nothing where it is legal. */
async function faultsOf(door: StoreDoor, seed: number, size: Size = short(seed)): Promise<string[]> {
  const history = await runHistory({ door, seed, size });
  const verdicts = await judge({ door, history });
  return verdicts.flatMap((verdict) =>
    verdict.kind === 'legal' ? [] : [`seed ${seed}, ${verdict.kind}: ${'why' in verdict ? verdict.why : ''}`],
  );
}

describe('two hundred histories of five clients, with faults, on the store in memory', () => {
  it.each([1, 51, 101, 151])(
    'fifty from seed %i on: each has an order, and what it left is whole',
    async (first) => {
      const faults: string[] = [];
      for (const seed of seedsFrom(first, 50)) faults.push(...(await faultsOf(memoryClient(), seed)));
      expect(faults).toEqual([]);
    },
    patience,
  );

  it('clients meet: something is refused for every reason, nobody knows of some, and every fault comes about', async () => {
    const told = new Set<string>();
    const faults = new Set<string>();
    for (const seed of seedsFrom(1, 20)) {
      const history = await runHistory({ door: memoryClient(), seed });
      for (const { operation, outcome } of history.recorded)
        told.add(outcome.kind === 'refused' ? outcome.why : `${operation.do} ${outcome.kind}`);
      for (const fault of Object.keys(history.faults)) faults.add(fault);
    }
    const answered = ['hold', 'release', 'book', 'cancel', 'move', 'search', 'look'].map((what) => `${what} ok`);
    const refused = ['time-taken', 'visit-exists', 'hold-gone', 'unlawful-change', 'stale-version'];
    const unknown = ['hold', 'book', 'move'].map((what) => `${what} unknown`);
    expect([...told]).toEqual(expect.arrayContaining([...answered, ...refused, ...unknown]));
    expect(faults.size).toBe(9);
  }, 600_000);
});

/** What clients were told in the histories of some seeds, and what befell them. */
async function met(seeds: readonly number[]): Promise<{ told: Set<string>; flagged: number }> {
  const told = new Set<string>();
  let flagged = 0;
  for (const seed of seeds) {
    const history = await runHistory({ door: memoryClient(), seed, size: shortOfCalendar(seed) });
    for (const { operation, outcome } of history.recorded)
      told.add(outcome.kind === 'refused' ? outcome.why : `${operation.do} ${outcome.kind}`);
    for (const each of history.promises.told.values()) flagged += each.flagged;
  }
  return { told, flagged };
}

describe('histories of clients, and of staff who change the calendar meanwhile', () => {
  it.each([1, 31])(
    'thirty from seed %i on: each has an order, and at last the visits that cannot take place are marked and no others',
    async (first) => {
      const faults: string[] = [];
      for (const seed of seedsFrom(first, 30))
        faults.push(...(await faultsOf(memoryClient(), seed, shortOfCalendar(seed))));
      expect(faults).toEqual([]);
    },
    patience,
  );

  it(
    'clients meet what staff change: every rule refuses somebody, reserved times are released, and visits are hit',
    async () => {
      const { told, flagged } = await met(seedsFrom(1, 40));
      const changed = ['away', 'back', 'close', 'reopen', 'hours', 'reassign', 'relay'].map((what) => `${what} ok`);
      const unknown = ['away', 'close', 'hours', 'relay'].map((what) => `${what} unknown`);
      const ruled = [
        'away',
        'closed',
        'closed-then',
        'outside-hours',
        'reserved',
        'limit-reached',
        'own-visit',
        'travel',
      ];
      const refused = ['never changes', 'not-found', ...ruled.map((why) => `time-taken: ${why}`)];
      expect([...told]).toEqual(expect.arrayContaining([...changed, ...unknown, ...refused]));
      expect(flagged).toBeGreaterThan(20);
    },
    patience,
  );
});

/** What was told of visits, in parts: `overbooked`, `late`, `checked-in`, and what was refused. */
function toldOfLife({ recorded, promises }: History): string[] {
  const told = recorded.flatMap(({ operation, outcome }) => {
    const what = 'insist' in operation && operation.insist ? operation.insist : operation.do;
    if (outcome.kind === 'refused') return [outcome.why, `${what}: ${outcome.why}`];
    return outcome.kind === 'ok' ? (outcome.answer.fate?.split(', ') ?? []) : [`${what} ${outcome.kind}`];
  });
  return [...told, ...[...promises.facts.values()].map(({ attendance }) => `counted as ${attendance}`)];
}

describe('histories of visits that staff overbook and override, and that are missed, kept, or cancelled late', () => {
  it(
    'sixty: each has an order, in which every visit ends, and is counted, as it should',
    async () => {
      const faults: string[] = [];
      for (const seed of seedsFrom(1, 60)) faults.push(...(await faultsOf(memoryClient(), seed, shortOfLife(seed))));
      expect(faults).toEqual([]);
    },
    patience,
  );

  it(
    'visits come to every end, and staff are refused what even they cannot have',
    async () => {
      const told = new Set<string>();
      for (const seed of seedsFrom(1, 60))
        for (const each of toldOfLife(await runHistory({ door: memoryClient(), seed, size: shortOfLife(seed) })))
          told.add(each);
      const ends = ['overbooked', 'overridden', 'late', 'checked-in', 'completed', 'no-show', 'by the practice'];
      const counted = ['open', 'completed', 'no-show', 'cancelled-by-patient', 'cancelled-by-practice'];
      const refused = ['call-us', 'not-allowed', 'not-self-bookable', 'invalid-input', 'override: time-taken'];
      const hindered = ['overbooked-enough', 'own-visit', 'away', 'closed-then', 'outside-hours', 'past'];
      const wanted = [
        ...ends,
        ...counted.map((attendance) => `counted as ${attendance}`),
        ...refused,
        ...hindered.map((why) => `overbook: time-taken: ${why}`),
        'overbook unknown',
        'attend unknown',
      ];
      expect(wanted.filter((each) => !told.has(each))).toEqual([]);
    },
    patience,
  );
});

describe('on the embedded engine', () => {
  let engine: TestEngine;
  let wire: ReturnType<typeof wireClient>;
  beforeAll(async () => {
    engine = await startEngine();
    wire = wireClient(engine.endpoint);
  });
  afterAll(async () => {
    wire.destroy();
    await engine.stop();
  });

  it.each([
    ['through the SDK', () => engine.client as unknown as StoreDoor, 1, 4, short],
    ['by its wire format', () => wire, 5, 8, short],
    ['of a calendar', () => wire, 301, 3, shortOfCalendar],
    ['of visits that end', () => wire, 311, 3, shortOfLife],
  ])(
    'histories %s are the same as in memory, and legal',
    async (_, door, first, count, sizeOf) => {
      for (const seed of seedsFrom(first, count)) {
        const size = sizeOf(seed);
        const history = await runHistory({ door: door(), seed, size });
        expect(history).toEqual(await runHistory({ door: memoryClient(), seed, size }));
        const verdicts = await judge({ door: door(), history });
        expect(verdicts.filter(({ kind }) => kind !== 'legal')).toEqual([]);
      }
    },
    patience,
  );
});
