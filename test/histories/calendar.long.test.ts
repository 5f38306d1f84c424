import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runHistory, shortOfCalendar } from './history.ts';
import { judge } from './judge.ts';
import type { Verdict } from './linearize.ts';
import { memoryClient } from './memory-client.ts';

/** Some ten minutes: each history is searched for an order of all its days together. */
const bounded = 60_000;
/** Those of `npm test` come before. */
const firstSeed = Number(process.env.HISTORY_SEED ?? 1001);
const reports = new URL('../../reports/', import.meta.url).pathname;

/** HISTORY_OPERATIONS: how many instead, HISTORY_SEED: from which seed on. What came of it stands in reports/histories-calendar.json. */
it('sixty thousand operations of clients and of staff who change the calendar, in memory: every history has an order', async () => {
  const wanted = Number(process.env.HISTORY_OPERATIONS ?? bounded);
  const began = performance.now();
  const figures = { operations: 0, legal: 0, illegal: 0, undecided: 0, flagged: 0, mostSteps: 0, seconds: 0 };
  const wrong: { seed: number; verdict: Verdict }[] = [];
  mkdirSync(reports, { recursive: true });
  for (let seed = firstSeed; figures.operations < wanted; seed++) {
    const door = memoryClient();
    const history = await runHistory({ door, seed, size: shortOfCalendar(seed) });
    figures.operations += history.recorded.length;
    for (const { flagged } of history.promises.told.values()) figures.flagged += flagged;
    for (const verdict of await judge({ door, history })) {
      figures[verdict.kind] += 1;
      figures.mostSteps = Math.max(figures.mostSteps, verdict.steps);
      if (verdict.kind !== 'legal') wrong.push({ seed, verdict });
    }
    figures.seconds = Math.round((performance.now() - began) / 1000);
    writeFileSync(`${reports}histories-calendar.json`, `${JSON.stringify({ ...figures, wrong }, undefined, 2)}\n`);
  }
  expect(wrong).toEqual([]);
});
