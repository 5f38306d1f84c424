import { aTime, aVisit, type Choice, type Known, type Wish, whoAsks } from './choosing.ts';
import type { Operation, Time } from './operations.ts';
import { reasonCodes } from './operations.ts';
import { beginningOfLife, clinicsOn, timeAt } from './practice.ts';

/** Minutes by which a time is overbooked beside one that somebody has: most often its very own, or off the grid. */
const besides = [0, 0, 0, 10, -10, 5, -5, -20] as const;

/** A time that is likely to be taken: at or near a visit or hold that somebody was told of. */
function aTakenTime(choice: Choice): Time {
  const { random, known } = choice;
  const type = random.chance(0.9) ? random.pick(['consult', 'check']) : 'review';
  const taken = [...known.visits.slice(-6), ...known.holds.slice(-3)];
  const { day, clinic, start } = taken.length > 0 && random.chance(0.7) ? random.pick(taken).time : aTime(choice, type);
  return timeAt(day, type, clinic, start + random.pick(besides));
}

const minutesOf = (instant: number): number => instant / 60_000;
/** From then on, to its end, visits begin while clients ask. */
const firstStart = minutesOf(beginningOfLife) + 2;
const lastStart = firstStart + 12;

/** A time that begins in some minutes: somebody is there, or on their way. */
function aTimeSoon(choice: Choice): Time {
  const { random, cluster } = choice;
  const [day = ''] = cluster.days;
  const [clinic = ''] = clinicsOn(day);
  return timeAt(day, random.pick(['consult', 'check']), clinic, firstStart + random.below(lastStart - firstStart));
}

/** Visits that have begun, or will soon, where there are any. */
function soonest({ known }: Choice): Known['visits'] {
  const soon = known.visits.filter(({ time }) => time.start < lastStart);
  return soon.length > 0 ? soon : known.visits;
}

const aReason = ({ random }: Choice) => (random.chance(0.7) ? { reasonCode: random.pick(reasonCodes) } : {});

const aCase = ({ random, cluster }: Choice): string => random.pick(cluster.cases);

/** Now and then somebody insists who may not. */
const whoInsists = ({ random }: Choice) => (random.chance(0.9) ? 'staff' : 'patient');

function attending(
  choice: Choice,
  how: Extract<Operation, { do: 'attend' }>['how'],
  among?: Known['visits'],
): Operation {
  const { caseId, visit, seen } = aVisit(choice, among);
  return { do: 'attend', how, caseId, by: 'staff', visit, ...seen, ...(how === 'no-show' && aReason(choice)) };
}

/** What staff do with visits besides booking them as anybody does, and what they are told of how those end. */
export const ofLife: readonly Wish[] = [
  {
    weight: 7,
    choose: (choice) => ({
      do: 'book',
      caseId: aCase(choice),
      by: whoInsists(choice),
      time: aTakenTime(choice),
      insist: 'overbook',
    }),
  },
  {
    weight: 3,
    choose: (choice) => ({
      do: 'book',
      caseId: aCase(choice),
      by: 'staff',
      time: aTimeSoon(choice),
      insist: 'overbook',
    }),
  },
  {
    weight: 4,
    choose: (choice) => ({
      do: 'book',
      caseId: aCase(choice),
      by: whoInsists(choice),
      time: choice.random.chance(0.8) ? aTime(choice) : aTakenTime(choice),
      insist: 'override',
    }),
  },
  { weight: 2, choose: (choice) => ({ do: 'book', caseId: aCase(choice), by: 'staff', time: aTime(choice) }) },
  {
    weight: 3,
    needs: 'visits',
    choose: (choice) => {
      const { caseId, visit, seen } = aVisit(choice);
      return { do: 'cancel', caseId, by: whoAsks(choice), visit, ...seen, ...aReason(choice) };
    },
  },
  { weight: 2, needs: 'visits', choose: (choice) => attending(choice, 'no-show') },
  { weight: 2, needs: 'visits', choose: (choice) => attending(choice, 'no-show', soonest(choice)) },
  { weight: 2, needs: 'visits', choose: (choice) => attending(choice, 'check-in') },
  { weight: 2, needs: 'missed', choose: (choice) => attending(choice, 'check-in', choice.known.missed) },
  { weight: 3, needs: 'arrived', choose: (choice) => attending(choice, 'complete', choice.known.arrived) },
];
