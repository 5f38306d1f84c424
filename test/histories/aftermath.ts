import { ask } from './asking.ts';
import { keyOf, textOf } from './client.ts';
import type { History } from './history.ts';
import { idsOf } from './ids.ts';
import { kinds } from './kinds.ts';
import type { StoreDoor } from './memory-client.ts';
import type { Recorded, Time } from './operations.ts';
import { type Cluster, holdMinutes, timesOf } from './practice.ts';
import type { Product } from './product.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import type { Try } from './try.ts';

/** What is asked after a history, when nothing goes wrong any more and nobody else asks. */
interface Aftermath {
  door: StoreDoor;
  product: Product;
  history: History;
  cluster: Cluster;
  snapshot: Snapshot;
}

/** Numbers of what nobody of the history asked for begin here. */
const firstSpare = 900_000;
/** More ids than any operation of a history makes. */
const usedAtMost = 500_000;

const tryOf = ({ door, product, history, cluster }: Aftermath, number: number, now: number): Try => ({
  product,
  cluster,
  door,
  now,
  ...(cluster.kind !== 'plain' && {
    directory: product.directoryReader(
      door as never,
      (table) => table,
      () => now,
    ),
  }),
  ids: idsOf(history.number, number, usedAtMost),
  key: keyOf(history.number, number),
});

const isKept = ({ isKeyed, outcome }: Recorded): boolean => outcome.kind === 'ok' && isKeyed;

/** Every answer comes again to whoever asks again under its key, and nothing is done for it. */
async function answersAreKept(aftermath: Aftermath, operations: readonly Recorded[]): Promise<string[]> {
  const { history, snapshot, door, cluster } = aftermath;
  const faults: string[] = [];
  for (const { number, operation, outcome } of operations.filter(isKept)) {
    const repeated = await ask(tryOf(aftermath, number, history.end), operation).catch((error: unknown) =>
      String(error),
    );
    const first = outcome.kind === 'ok' ? outcome.answer : undefined;
    if (first === undefined || typeof repeated === 'string' || textOf(repeated) !== textOf(first))
      faults.push(`#${number} was answered ${JSON.stringify(first)}, and when asked again ${JSON.stringify(repeated)}`);
  }
  const after = await readSnapshot(door, history, cluster);
  const isSame = JSON.stringify(after) === JSON.stringify(snapshot);
  return isSame ? faults : [...faults, 'asking again for what was answered changed something'];
}

const isClear = ({ visits }: Snapshot, { day, start, clear }: Time, stretches: Snapshot['days'][string]): boolean =>
  stretches.every(({ id, start: from, end }) => {
    const isTaken = visits.some((visit) => visit.id === id && visit.open && visit.day === day);
    return !isTaken || end <= start || clear <= from;
  });

/** When every hold is over, every time that no visit takes is shown, and one that was held is booked by somebody else. */
async function holdsEnd(aftermath: Aftermath): Promise<string[]> {
  const { snapshot, cluster, history } = aftermath;
  const later = history.end + holdMinutes * 60_000;
  const faults: string[] = [];
  for (const [day, stretches] of Object.entries(snapshot.days)) {
    for (const { type } of kinds[cluster.kind].types) {
      const attempt = tryOf(aftermath, 0, later);
      const { starts } = await ask(attempt, { do: 'search', day, type });
      const free = timesOf(day, type).filter((time) => isClear(snapshot, time, stretches));
      const wanted = free.map(({ start }) => start);
      if (JSON.stringify(starts) !== JSON.stringify(wanted))
        faults.push(`after all holds ${day} shows ${starts} for ${type}, and free are ${wanted}`);
    }
  }
  const held = Object.entries(snapshot.days).flatMap(([day, stretches]) =>
    timesOf(day, 'check').filter((time) =>
      stretches.some(
        ({ kind, start }) => kind === 'hold' && start === time.start && isClear(snapshot, time, stretches),
      ),
    ),
  );
  const [time] = held;
  if (!time || faults.length > 0) return faults;
  const booking = { do: 'book', caseId: cluster.spare, time } as const;
  return ask(tryOf(aftermath, firstSpare + history.clusters.indexOf(cluster), later), booking).then(
    () => [],
    (error: unknown) => [`the time of an ended hold, ${time.day} ${time.start}, cannot be booked: ${error}`],
  );
}

/** @returns what is wrong with how a history goes on, in words. */
export const aftermathOf = async (aftermath: Aftermath, operations: readonly Recorded[]): Promise<string[]> => [
  ...(await answersAreKept(aftermath, operations)),
  // Where the calendar changes, what is free is for the search for an order to say.
  ...(aftermath.cluster.kind === 'plain' ? await holdsEnd(aftermath) : []),
];
