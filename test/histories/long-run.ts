import { mkdirSync, writeFileSync } from 'node:fs';
import type { FaultCounts } from './faulty-client.ts';
import { type History, runHistory, type Size } from './history.ts';
import { judge } from './judge.ts';
import type { Verdict } from './linearize.ts';
import type { StoreDoor } from './memory-client.ts';
import { inWords } from './operations.ts';
import { beginningOfCalendar, beginningOfLife } from './practice.ts';

/** 64 clients, eight at a time on two practitioner-days; every twelfth commit goes wrong. */
const crowd: Size = {
  clusters: 8,
  clients: 8,
  cases: 6,
  operations: 32,
  rates: { commit: 0.08, read: 0.008 },
  order: 'free',
};
/** Every eighth history has calendars that change; it is shorter, because each change of them is many calls. */
const crowdOfCalendar: Size = {
  ...crowd,
  operations: 8,
  rates: { commit: 0.08, read: 0.002 },
  ofCalendar: ['ruled', 'paired'],
  begins: beginningOfCalendar,
};
/** Every eighth is of visits that are overbooked, and end. */
export const crowdOfLife: Size = { ...crowdOfCalendar, ofCalendar: ['lived', 'shared'], begins: beginningOfLife };
const others: Readonly<Record<number, Size>> = { 3: crowdOfLife, 7: crowdOfCalendar };
const mixed = (at: number): Size => others[at % 8] ?? crowd;

/** Operations that the search for an order of one part may try. */
const budget = 1_000_000;

export interface Engine {
  door: StoreDoor;
  stop(): Promise<void>;
}

export interface Figures {
  engine: string;
  histories: number;
  operations: number;
  /** On the parts of histories, and on what came after them. */
  verdicts: Record<Verdict['kind'], number>;
  /** The most that a search tried. */
  mostSteps: number;
  faults: FaultCounts;
  seconds: number;
}

interface Run {
  name: string;
  open: () => Promise<Engine>;
  operations: number;
  /** After so many histories a new engine is opened, so that what is in memory does not grow without end. */
  historiesEach: number;
  /** How big which history is; absent = of visits alone, and now and then of the others. */
  sizeAt?: (at: number) => Size;
}

const reports = new URL('../../reports/', import.meta.url).pathname;

/** What somebody needs who looks into an illegal history: the engine said who was next, so it cannot be had again. */
function report(name: string, { number, recorded }: History, verdicts: readonly Verdict[]): void {
  const wrong = verdicts.flatMap((verdict) => (verdict.kind === 'illegal' ? [verdict.why] : []));
  if (wrong.length === 0) return;
  writeFileSync(`${reports}illegal-${name}-${number}.txt`, [...wrong, ...recorded.map(inWords)].join('\n'));
}

function add(figures: Figures, history: History, verdicts: readonly Verdict[]): void {
  figures.histories += 1;
  figures.operations += history.recorded.length;
  for (const { kind, steps } of verdicts) {
    figures.verdicts[kind] += 1;
    figures.mostSteps = Math.max(figures.mostSteps, steps);
  }
  for (const [fault, count] of Object.entries(history.faults))
    figures.faults[fault as keyof FaultCounts] = (figures.faults[fault as keyof FaultCounts] ?? 0) + count;
}

/** Runs histories of 64 clients until so many operations are done, and writes down what came of them as it goes. */
export async function longRun({ name, open, operations, historiesEach, sizeAt = mixed }: Run): Promise<Figures> {
  const began = performance.now();
  const verdicts = { legal: 0, illegal: 0, undecided: 0 };
  const figures: Figures = {
    engine: name,
    histories: 0,
    operations: 0,
    verdicts,
    mostSteps: 0,
    faults: {},
    seconds: 0,
  };
  mkdirSync(reports, { recursive: true });
  // Sets the keys apart from those of an earlier run in the same store.
  const first = Math.floor(Date.now() / 1000) % 50_000_000;
  let engine = await open();
  for (let at = 0; figures.operations < operations; at++) {
    if (at > 0 && at % historiesEach === 0) {
      await engine.stop();
      engine = await open();
    }
    const { door } = engine;
    const history = await runHistory({ door, seed: at + 1, number: first + at, size: sizeAt(at) });
    const found = await judge({ door, history, budget, aftermaths: 1 });
    report(name, history, found);
    add(figures, history, found);
    figures.seconds = Math.round((performance.now() - began) / 1000);
    writeFileSync(`${reports}histories-${name}.json`, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  await engine.stop();
  return figures;
}
