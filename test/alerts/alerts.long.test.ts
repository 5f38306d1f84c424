import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wireClient } from '../histories/wire-client.ts';
import { startEngine } from '../support/engine.ts';
import { runHistory } from './history.ts';
import { judge } from './judge.ts';
import { openersOf } from './openers.ts';
import { MemoryStore } from './store/memory-store.ts';
import { Tables } from './tables.ts';

const reports = new URL('../../reports/', import.meta.url).pathname;

/** What a long run has come to so far. */
interface Figures {
  histories: number;
  /** Those in which the relay stood still for more than a day. */
  withoutRelay: number;
  messages: number;
  writes: number;
  faults: Record<string, number>;
  wrong: string[];
}

/** Runs the histories of some seeds and writes down what came of them as it goes. */
async function longRun(name: string, tablesOf: () => Tables, seeds: Iterable<number>): Promise<Figures> {
  const openers = await openersOf(`long-${name}`);
  const figures: Figures = { histories: 0, withoutRelay: 0, messages: 0, writes: 0, faults: {}, wrong: [] };
  mkdirSync(reports, { recursive: true });
  for (const seed of seeds) {
    const tables = tablesOf();
    const history = await runHistory({ tables, seed, openers });
    const { world } = history;
    figures.histories += 1;
    figures.withoutRelay += Number(history.isLong);
    figures.messages += world.outside.sent.length;
    figures.writes += tables.writes;
    for (const [fault, count] of Object.entries(world.counts))
      figures.faults[fault] = (figures.faults[fault] ?? 0) + count;
    figures.wrong.push(...judge(history).map((fault) => `seed ${seed}: ${fault}`));
    if (figures.histories % 50 === 0)
      writeFileSync(`${reports}alerts-${name}.json`, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  writeFileSync(`${reports}alerts-${name}.json`, `${JSON.stringify(figures, undefined, 2)}\n`);
  return figures;
}

const seedsBelow = (count: number) => Array.from({ length: count }, (_, seed) => seed);

/** ALERT_HISTORIES: how many, to try it out. What came of it stands in reports/alerts-*.json. */
const count = Number(process.env.ALERT_HISTORIES ?? 5000);

it('thousands of histories in memory: every alert is told, once, and no emergency is ever without a next step', async () => {
  const { wrong, histories } = await longRun('memory', () => new Tables(new MemoryStore()), seedsBelow(count));
  expect(wrong).toEqual([]);
  expect(histories).toBe(count);
});

it('a tenth of them on the embedded engine', async () => {
  const engine = await startEngine();
  const wire = wireClient(engine.endpoint);
  const tables = new Tables(wire);
  const { wrong } = await longRun('embedded', () => tables, seedsBelow(Math.ceil(count / 10)));
  wire.destroy();
  await engine.stop();
  expect(wrong).toEqual([]);
});
