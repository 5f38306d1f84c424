import './quiet.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { check, lineOf } from './check.ts';
import { runApart, runTogether } from './flows.ts';
import { kindsOf, prove } from './prove.ts';
import type { Transaction } from './recorder.ts';
import { openRig, type Rig } from './rig.ts';
import type { Tear } from './tears.ts';

/** What hurts somebody most where it is torn; the rest is torn in the long run (tears.long.test.ts). */
const telling = [
  'sends an emergency',
  'gets worse',
  'books a time',
  'moves a visit',
  'cancels a visit',
  'a timer rings',
];
/** One item is as it was, or one is as it became. */
const isAtTheEdge = ({ undone, kept }: Tear): boolean => undone.length === 1 || kept.length === 1;

let rig: Rig;
let empty: MemoryStore;
beforeAll(async () => {
  rig = await openRig();
  empty = rig.system.store();
});
afterAll(() => vi.useRealTimers());

/** What a run of flows writes. */
async function writtenBy(run: (rig: Rig) => Promise<void>): Promise<Transaction[]> {
  rig.system.use(empty.copy());
  rig.transactions.length = 0;
  await run(rig);
  return [...rig.transactions];
}

/** The last of each thing that somebody did, and of what was told and rang after it. */
const lastOfEach = (written: readonly Transaction[]): Transaction[] =>
  written.filter(({ step }, at) => written[at + 1]?.step !== step);

test('finds nothing in a healthy, busy system, after whatever was done', async () => {
  const found = new Map<string, string>();
  for (const { step, at, after } of lastOfEach(await writtenBy(runTogether)))
    for (const each of await check(rig, after, at)) if (!found.has(lineOf(each))) found.set(lineOf(each), step);
  expect(Object.fromEntries(found)).toEqual({});
});

test('a torn transaction is found and mended in one pass, and nobody is lost by it', async () => {
  const kinds = kindsOf(await writtenBy(runApart)).filter(({ step }) => telling.includes(step));
  const { faults, tears } = await prove(rig, kinds, isAtTheEdge);
  expect(faults).toEqual([]);
  expect(tears).toBeGreaterThan(60);
});
