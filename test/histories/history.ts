import { aCaseHeader } from '../support/records.ts';
import { knowingNothing } from './choosing.ts';
import { runClient, type World } from './client.ts';
import type { FaultCounts } from './faulty-client.ts';
import { idsOf } from './ids.ts';
import type { KindName } from './kinds.ts';
import type { StoreDoor } from './memory-client.ts';
import type { Recorded } from './operations.ts';
import { beginning, beginningOfCalendar, beginningOfLife, type Cluster, caseOf, clustersOf } from './practice.ts';
import { directoryOf } from './practice-directory.ts';
import { type Change, type Product, product as real } from './product.ts';
import { randomFrom } from './random.ts';
import { comeToRest } from './rest.ts';
import { type Promises, tapped } from './tap.ts';
import { freeTurns, seededTurns } from './turns.ts';
import { writeDirectory } from './write-directory.ts';

/** How big a history is, and how much goes wrong in it. */
export interface Size {
  clusters: number;
  /** Of each cluster. */
  clients: number;
  cases: number;
  /** Of each client. */
  operations: number;
  rates: { commit: number; read: number };
  /** Whether the seed says who is next, or the engine. */
  order: 'seeded' | 'free';
  /** Of which kinds clusters are whose calendar changes too: absences, closures, hours, days that are given to somebody else. */
  ofCalendar?: readonly [KindName, KindName];
  /** Virtual time at its beginning, where that is not nine o'clock. */
  begins?: number;
}

/** Five clients on two practitioner-days: forty operations, for two or three cases; every tenth to third commit goes wrong. */
export const short = (seed: number): Size => ({
  clusters: 1,
  clients: 5,
  cases: 2 + (seed % 2),
  operations: 8,
  rates: { commit: 0.1 * (1 + (seed % 4)), read: 0.015 },
  order: 'seeded',
});

/** The same, with a calendar that changes. */
export const shortOfCalendar = (seed: number): Size => ({
  ...short(seed),
  cases: 6,
  rates: { commit: 0.08 * (1 + (seed % 3)), read: 0.004 },
  ofCalendar: ['ruled', 'paired'],
  begins: beginningOfCalendar,
});

/** The same where visits are overbooked, and end, while others are booked. */
export const shortOfLife = (seed: number): Size => ({
  ...shortOfCalendar(seed),
  ofCalendar: ['lived', 'shared'],
  begins: beginningOfLife,
});

export interface History {
  seed: number;
  /** Sets its keys apart in its store. */
  number: number;
  clusters: readonly Cluster[];
  recorded: readonly Recorded[];
  faults: FaultCounts;
  /** Virtual time at its end, in epoch milliseconds. */
  end: number;
  /** What its transactions promised, and of which operations there were any. */
  promises: Promises;
}

/** DynamoDB's limit for one transaction. */
const mostChanges = 100;

/** Writes the cases that a history begins with, and the directory, where it may change. */
export async function begin(door: StoreDoor, number: number, clusters: readonly Cluster[]): Promise<void> {
  const ofCalendar = clusters.filter(({ kind }) => kind !== 'plain');
  if (ofCalendar.length > 0) await writeDirectory(door, ofCalendar.map(directoryOf));
  const ledger = real.ledger(door as never, (table) => table, 'America/New_York');
  const template = aCaseHeader();
  const changes = clusters
    .flatMap(({ cases, spare }) => [...cases, spare])
    .map((caseId): Change => ({ kind: 'case-created', header: caseOf(template, caseId) }));
  const ids = idsOf(number, 0);
  for (let at = 0; at < changes.length; at += mostChanges)
    await ledger.commit(changes.slice(at, at + mostChanges), ids.next('txn'));
}

/** Seconds between two requests, at most: so that holds run out while clients are still asking. */
const passing = ({ clients, clusters }: Size): number => Math.ceil(250 / (clients * clusters));

interface Setting {
  door: StoreDoor;
  seed: number;
  /** Sets its keys apart in its store. */
  number?: number;
  size?: Size;
  product?: Product;
}

/** Runs one history: clients who ask at the same time, faults, and a clock that moves on with every request. */
export async function runHistory({
  door,
  seed,
  number = seed,
  size = short(seed),
  product = real,
}: Setting): Promise<History> {
  const random = randomFrom(seed);
  const turns = size.order === 'seeded' ? seededTurns(random) : freeTurns(random);
  const clusters = clustersOf(number, size.clusters, size.cases, size.ofCalendar);
  await begin(door, number, clusters);
  const counters = { tick: 0, operations: 0 };
  const { door: listened, promises } = tapped(door);
  const clock = {
    now: size.begins ?? beginning,
    pass: () => {
      clock.now += random.below(passing(size)) * 1000;
      return clock.now;
    },
  };
  const faults: FaultCounts = {};
  const world: World = {
    history: number,
    product,
    store: { door: listened, turns, random, rates: size.rates, counts: faults },
    recorded: [],
    clock,
    tick: () => ++counters.tick,
    count: () => ++counters.operations,
    promises,
  };
  const clients = clusters.flatMap((cluster, at) => {
    const known = knowingNothing();
    return Array.from(
      { length: size.clients },
      (_, client) => () => runClient(world, at * size.clients + client + 1, cluster, known, size.operations),
    );
  });
  await turns.run(clients);
  if (size.ofCalendar) await comeToRest(world, clusters);
  const recorded = world.recorded.toSorted((a, b) => a.number - b.number);
  return { seed, number, clusters, recorded, faults, end: clock.now, promises };
}
