import type { By, Made, Operation } from './operations.ts';
import { type Cluster, timesOf, types } from './practice.ts';
import type { Random } from './random.ts';

/** What the clients of a cluster have been told of so far: they ask for each other's holds and visits too. */
export interface Known {
  holds: (Made & { caseId: string })[];
  visits: (Made & { caseId: string; version: number })[];
}

/** How often each is asked for, of so many. */
const weights: readonly [Operation['do'] | 'book held', number][] = [
  ['hold', 5],
  ['book', 4],
  ['book held', 5],
  ['release', 3],
  ['cancel', 4],
  ['move', 5],
  ['search', 3],
  ['look', 1],
];
const wishes = weights.flatMap(([what, weight]) => Array.from({ length: weight }, () => what));

/** Those told of last are asked for most: that is where clients meet. */
const recent = 6;

/** What a client asks for next. What nobody knows of yet cannot be cancelled, moved or given back, so a time is held instead. */
export function nextOperation(random: Random, { cases, days }: Cluster, known: Known): Operation {
  const caseId = random.pick(cases);
  const time = () => random.pick(timesOf(random.pick(days), random.pick(types).type));
  const by = (): By => (random.chance(0.7) ? 'patient' : 'staff');
  const holding = (): Operation => ({ do: 'hold', caseId, time: time() });
  const held = () => random.pick(known.holds.slice(-recent));
  const visited = () => random.pick(known.visits.slice(-recent));
  const seen = (version: number) => (random.chance(0.3) ? { ifMatch: version } : {});
  const what = random.pick(wishes);
  const lacksHold = (what === 'book held' || what === 'release') && known.holds.length === 0;
  const lacksVisit = (what === 'cancel' || what === 'move' || what === 'look') && known.visits.length === 0;
  if (what === 'hold' || lacksHold || lacksVisit) return holding();
  if (what === 'book') return { do: 'book', caseId, time: time() };
  if (what === 'search') return { do: 'search', day: random.pick(days), type: random.pick(types).type };
  if (what === 'book held' || what === 'release') {
    const { caseId: holder, ...hold } = held();
    return what === 'release'
      ? { do: 'release', caseId: holder, by: by(), hold }
      : { do: 'book', caseId: random.chance(0.9) ? holder : caseId, time: hold.time, hold };
  }
  const { caseId: owner, version, ...visit } = visited();
  if (what === 'look') return { do: 'look', caseId: owner, visit };
  if (what === 'cancel') return { do: 'cancel', caseId: owner, by: by(), visit, ...seen(version) };
  const onDay = random.pick(timesOf(random.pick(days), visit.time.type));
  return { do: 'move', caseId: owner, by: by(), visit, time: onDay, ...seen(version) };
}

/** Remembers what came of an operation for those who ask later. */
export function learn(
  known: Known,
  operation: Operation,
  number: number,
  { id, version }: { id?: string; version?: number },
): void {
  if ((operation.do === 'hold' || operation.do === 'book') && id) {
    const { caseId, time } = operation;
    const made = { id, by: number, time, caseId };
    if (operation.do === 'hold') known.holds.push(made);
    else known.visits.push({ ...made, version: version ?? 1 });
  }
  if (operation.do === 'move' || operation.do === 'look') {
    const visit = known.visits.find((each) => each.by === operation.visit.by);
    if (visit && version) visit.version = version;
  }
}
