import './quiet.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Checked } from '../../../../../infra/tools/admin/check-data/judged.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { check, lineOf } from './check.ts';
import { runApart, runTogether } from './flows.ts';
import { openEngine } from './on-engine.ts';
import { kindsOf, prove } from './prove.ts';
import type { Transaction } from './recorder.ts';
import { openRig, type Rig } from './rig.ts';
import { type Tear, tearsOf, torn } from './tears.ts';

/** What hurts somebody most where it is torn; the rest is torn in the long run (tears.long.test.ts). */
const telling = [
  'sends an emergency',
  'gets worse',
  'books a time',
  'moves a visit',
  'cancels a visit',
  'a timer rings',
];
/** Of these the first tear is tried on the embedded engine as well. */
const onEngine = ['sends an emergency', 'books a time', 'a timer rings'];
/** One item is as it was, or one is as it became. */
const isAtTheEdge = ({ undone, kept }: Tear): boolean => undone.length === 1 || kept.length === 1;

let rig: Rig;
let empty: MemoryStore;
/** What each flow writes that runs by itself. */
let apart: readonly Transaction[];
let engine: Awaited<ReturnType<typeof openEngine>>;
beforeAll(async () => {
  engine = await openEngine();
  rig = await openRig();
  empty = rig.system.store();
  apart = await writtenBy(runApart);
});
afterAll(async () => {
  await engine.stop();
  vi.useRealTimers();
});

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
  const kinds = kindsOf(apart).filter(({ step }) => telling.includes(step));
  const { faults, tears } = await prove(rig, kinds, isAtTheEdge);
  expect(faults).toEqual([]);
  expect(tears).toBeGreaterThan(60);
});

/** In one order: every engine scans in its own. */
const linesOf = (found: readonly Checked[]): string[] => found.map(lineOf).toSorted();

test('says and does the same on the embedded engine', async () => {
  for (const transaction of kindsOf(apart).filter(({ step }) => onEngine.includes(step))) {
    const tear = tearsOf(transaction).find(isAtTheEdge)!;
    const store = await torn(transaction, tear);
    const { at } = transaction;
    const there = await engine.check(store, at, true);
    expect(there.length, transaction.step).toBeGreaterThan(0);
    expect(linesOf(there)).toEqual(linesOf(await check(rig, store, at, true)));
    expect(linesOf(await engine.again(at))).toEqual(linesOf(await check(rig, store, at)));
  }
});
