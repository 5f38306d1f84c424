import type { Entered } from './calendar-operations.ts';
import { ofCalendar } from './calendar-plan.ts';
import type { KindName } from './kinds.ts';
import type { By, Made, Operation } from './operations.ts';
import { type Cluster, levels, timesOf, types } from './practice.ts';
import type { Random } from './random.ts';

/** What the clients of a cluster have been told of so far: they ask for each other's holds and visits too. */
export interface Known {
  holds: (Made & { caseId: string })[];
  visits: (Made & { caseId: string; version: number })[];
  absences: (Entered & { practitioner: string })[];
  closures: (Entered & { clinic: string })[];
}

export const knowingNothing = (): Known => ({ holds: [], visits: [], absences: [], closures: [] });

/** Those told of last are asked for most: that is where clients meet. */
const recent = 6;

export interface Choice {
  random: Random;
  cluster: Cluster;
  known: Known;
}

const aTime = ({ random, cluster }: Choice, type: string = random.pick(types).type) =>
  random.pick(timesOf(random.pick(cluster.days), type));

const whoAsks = ({ random }: Choice): By => (random.chance(0.7) ? 'patient' : 'staff');

/** A visit that somebody was told of, and sometimes the version that they saw. */
function aVisit({ random, known }: Choice) {
  const { caseId, version, ...visit } = random.pick(known.visits.slice(-recent));
  return { caseId, visit, seen: random.chance(0.3) ? { ifMatch: version } : {} };
}

function aHold({ random, known }: Choice) {
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

const holding: Wish = {
  weight: 5,
  choose: (choice) => ({ do: 'hold', caseId: choice.random.pick(choice.cluster.cases), time: aTime(choice) }),
};

const booking: Wish = {
  weight: 4,
  choose: (choice) => ({ do: 'book', caseId: choice.random.pick(choice.cluster.cases), time: aTime(choice) }),
};

const ofVisits: readonly Wish[] = [
  holding,
  booking,
  {
    weight: 5,
    needs: 'holds',
    choose: (choice) => {
      const { caseId: holder, hold } = aHold(choice);
      const caseId = choice.random.chance(0.9) ? holder : choice.random.pick(choice.cluster.cases);
      return { do: 'book', caseId, time: hold.time, hold };
    },
  },
  { weight: 3, needs: 'holds', choose: (choice) => ({ do: 'release', by: whoAsks(choice), ...aHold(choice) }) },
  {
    weight: 4,
    needs: 'visits',
    choose: (choice) => {
      const { caseId, visit, seen } = aVisit(choice);
      return { do: 'cancel', caseId, by: whoAsks(choice), visit, ...seen };
    },
  },
  {
    weight: 5,
    needs: 'visits',
    choose: (choice) => {
      const { caseId, visit, seen } = aVisit(choice);
      return { do: 'move', caseId, by: whoAsks(choice), visit, time: aTime(choice, visit.time.type), ...seen };
    },
  },
  {
    weight: 3,
    choose: ({ random, cluster }) => ({
      do: 'search',
      day: random.pick(cluster.days),
      type: random.pick(types).type,
      ...(cluster.kind !== 'plain' && { level: random.pick(levels) }),
    }),
  },
  {
    weight: 1,
    needs: 'visits',
    choose: (choice) => {
      const { caseId, visit } = aVisit(choice);
      return { do: 'look', caseId, visit };
    },
  },
];
const weighted = (wishes: readonly Wish[]) => wishes.flatMap((wish) => Array.from({ length: wish.weight }, () => wish));

/** Where the calendar changes more is booked, so that there are visits that it hits. */
const wishes: Record<KindName, Wish[]> = {
  plain: weighted(ofVisits),
  ruled: weighted([...ofVisits, booking, ...ofCalendar.ruled]),
  paired: weighted([...ofVisits, booking, ...ofCalendar.paired]),
};

/** What a client asks for next. What nobody knows of yet cannot be cancelled, moved or given back: a time is held instead. */
export function nextOperation(random: Random, cluster: Cluster, known: Known): Operation {
  const wish = random.pick(wishes[cluster.kind]);
  const { choose } = wish.needs && known[wish.needs].length === 0 ? holding : wish;
  return choose({ random, cluster, known });
}

function learnOfCalendar(known: Known, operation: Operation, entered: Entered): void {
  if (operation.do === 'away') known.absences.push({ ...entered, practitioner: operation.practitioner });
  if (operation.do === 'close') known.closures.push({ ...entered, clinic: operation.clinic });
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
  if (id) learnOfCalendar(known, operation, { id, by: number });
  if (operation.do === 'move' || operation.do === 'look') {
    const visit = known.visits.find((each) => each.by === operation.visit.by);
    if (visit && version) visit.version = version;
  }
}
