import type { Entered } from './calendar-operations.ts';
import { ofCalendar } from './calendar-plan.ts';
import { aHold, aTime, aType, aVisit, type Known, type Wish, whoAsks } from './choosing.ts';
import type { KindName } from './kinds.ts';
import { ofLife } from './life-plan.ts';
import type { Operation } from './operations.ts';
import { type Cluster, levels } from './practice.ts';
import type { Random } from './random.ts';

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
    choose: (choice) => ({
      do: 'search',
      day: choice.random.pick(choice.cluster.days),
      type: aType(choice),
      ...(choice.cluster.kind !== 'plain' && { level: choice.random.pick(levels) }),
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
  lived: weighted([...ofVisits, ...ofLife, ...ofCalendar.lived]),
  shared: weighted([...ofVisits, ...ofLife, ...ofCalendar.shared]),
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

function learnOfVisit(
  known: Known,
  operation: Extract<Operation, { do: 'move' | 'look' | 'attend' }>,
  version: number | undefined,
): void {
  const visit = known.visits.find((each) => each.by === operation.visit.by);
  if (!visit || !version) return;
  visit.version = version;
  if (operation.do !== 'attend') return;
  if (operation.how === 'check-in') known.arrived.push(visit);
  if (operation.how === 'no-show') known.missed.push(visit);
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
  if (operation.do === 'move' || operation.do === 'look' || operation.do === 'attend')
    learnOfVisit(known, operation, version);
}
