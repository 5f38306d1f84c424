import { aftermathOf } from './aftermath.ts';
import { type Part, partsOf } from './components.ts';
import { smallestReason } from './explain.ts';
import type { History } from './history.ts';
import { brokenInvariants } from './invariants.ts';
import { linearize, type Verdict } from './linearize.ts';
import type { StoreDoor } from './memory-client.ts';
import type { Recorded } from './operations.ts';
import type { Cluster } from './practice.ts';
import { type Product, product as real } from './product.ts';
import { readSnapshot } from './read-snapshot.ts';
import { differences, type Snapshot } from './snapshot.ts';
import { inSteps } from './steps.ts';

/** Operations that a search for an order may try: a history of forty takes some hundred. */
export const ordinaryBudget = 200_000;

/** What of a store belongs to one part of a history. */
const partOf = ({ keys }: Part, snapshot: Snapshot): Snapshot => {
  const own = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
  return {
    ...snapshot,
    days: own(snapshot.days),
    visits: snapshot.visits.filter(({ caseId }) => keys.has(caseId)),
    holds: snapshot.holds.filter(({ caseId }) => keys.has(caseId)),
    openVisits: own(snapshot.openVisits),
    cases: own(snapshot.cases),
  };
};

const broken = (operations: readonly Recorded[]): string[] =>
  operations.flatMap(({ number, outcome }) => (outcome.kind === 'broken' ? [`#${number}: ${outcome.why}`] : []));

/** One part's verdict. @param snapshot what the store held of it at the end */
export function judgePart(part: Part, snapshot: Snapshot, budget = ordinaryBudget): Verdict {
  const { operations, steps = operations } = part;
  const faults = [...broken(operations), ...brokenInvariants(snapshot, operations)];
  if (faults.length > 0) return { kind: 'illegal', steps: 0, why: faults.join('\n') };
  const verdict = linearize(steps, (state) => differences(state, snapshot), budget);
  return verdict.kind === 'illegal' ? { ...verdict, why: smallestReason(steps, verdict.why, budget) } : verdict;
}

/** The parts of a history that lie in a cluster: one, where its days have a calendar, or limits, in common. */
function partsIn({ recorded, promises }: History, cluster: Cluster): Part[] {
  const keys = new Set([...cluster.cases, ...cluster.days]);
  if (cluster.kind === 'plain') return partsOf(recorded).filter((part) => [...part.keys].some((key) => keys.has(key)));
  const operations = recorded.filter(({ group }) => group === cluster.group);
  return [{ operations, keys, steps: inSteps(operations, cluster, promises) }];
}

interface Judged {
  door: StoreDoor;
  history: History;
  product?: Product;
  budget?: number;
  /** How many parts' aftermaths are looked at: each answer is asked for once more there. */
  aftermaths?: number;
}

async function judgeCluster(judged: Judged, cluster: Cluster, withAftermath: boolean): Promise<Verdict[]> {
  const { door, history, product = real, budget } = judged;
  const snapshot = await readSnapshot(door, history, cluster);
  const parts = partsIn(history, cluster);
  const verdicts = parts.map((part) => judgePart(part, partOf(part, snapshot), budget));
  if (!withAftermath || verdicts.some(({ kind }) => kind === 'illegal')) return verdicts;
  const operations = parts.flatMap((part) => part.operations);
  const faults = await aftermathOf({ door, product, history, cluster, snapshot }, operations);
  return faults.length > 0 ? [...verdicts, { kind: 'illegal', steps: 0, why: faults.join('\n') }] : verdicts;
}

/** The verdicts on a history's parts, and on what came after it. */
export async function judge(judged: Judged): Promise<Verdict[]> {
  const { history, aftermaths = Infinity } = judged;
  const verdicts: Verdict[] = [];
  for (const [at, cluster] of history.clusters.entries())
    verdicts.push(...(await judgeCluster(judged, cluster, at < aftermaths)));
  return verdicts;
}
