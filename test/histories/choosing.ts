import type { Entered } from './calendar-operations.ts';
import { kinds } from './kinds.ts';
import type { By, Made, Operation } from './operations.ts';
import { type Cluster, timesOf } from './practice.ts';
import type { Random } from './random.ts';

/** What the clients of a cluster have been told of so far: they ask for each other's holds and visits too. */
export interface Known {
  holds: (Made & { caseId: string })[];
  visits: (Made & { caseId: string; version: number })[];
  absences: (Entered & { practitioner: string })[];
  closures: (Entered & { clinic: string })[];
  /** Visits whose persons are there, and those that were marked as missed. */
  arrived: (Made & { caseId: string; version: number })[];
  missed: (Made & { caseId: string; version: number })[];
}

export const knowingNothing = (): Known => ({
  holds: [],
  visits: [],
  absences: [],
  closures: [],
  arrived: [],
  missed: [],
});

/** Those told of last are asked for most: that is where clients meet. */
const recent = 6;

export interface Choice {
  random: Random;
  cluster: Cluster;
  known: Known;
}

export const aType = ({ random, cluster }: Choice): string => random.pick(kinds[cluster.kind].types).type;

export const aTime = (choice: Choice, type: string = aType(choice)) =>
  choice.random.pick(timesOf(choice.random.pick(choice.cluster.days), type));

export const whoAsks = ({ random }: Choice): By => (random.chance(0.7) ? 'patient' : 'staff');

/** A visit that somebody was told of, and sometimes the version that they saw. */
export function aVisit({ random, known }: Choice, among: Known['visits'] = known.visits) {
  const { caseId, version, ...visit } = random.pick(among.slice(-recent));
  return { caseId, visit, seen: random.chance(0.3) ? { ifMatch: version } : {} };
}

export function aHold({ random, known }: Choice) {
  const { caseId, ...hold } = random.pick(known.holds.slice(-recent));
  return { caseId, hold };
}

export interface Wish {
  /** How often it is asked for, of so many. */
  weight: number;
  /** What somebody must have been told of before. */
  needs?: keyof Known;
  choose: (choice: Choice) => Operation;
}
