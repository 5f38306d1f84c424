import type { Span } from './calendar-operations.ts';
import type { Choice, Wish } from './choosing.ts';
import { type KindName, kinds } from './kinds.ts';
import { dayKeyOf } from './practice.ts';
import { clinicsOf, type Part, whole } from './practice-directory.ts';

const nine = 14 * 60;
/** Parts of a day that begin and end with times of visits; the last one is as long as the day. */
const parts: readonly Part[] = [
  { opens: nine, closes: nine + 40 },
  { opens: nine + 20, closes: nine + 80 },
  { opens: nine + 60, closes: nine + 120 },
  whole,
];
/** What of the hours is worked: all, or half of it. */
const halves: readonly Part[] = [whole, { opens: nine, closes: nine + 60 }, { opens: nine + 60, closes: nine + 120 }];

function aSpan({ random, cluster }: Choice): Span {
  const { dates } = kinds[cluster.kind];
  const date = random.pick(dates);
  return { ...random.pick(parts), dates: random.chance(0.3) ? dates : [date, date] };
}

const aPractitioner = ({ random, cluster }: Choice): string => dayKeyOf(random.pick(cluster.days)).practitionerId;

/** What staff wish to change in any calendar. */
const always: readonly Wish[] = [
  {
    weight: 4,
    choose: (choice) => ({ do: 'away', practitioner: aPractitioner(choice), span: aSpan(choice) }),
  },
  {
    weight: 3,
    needs: 'absences',
    choose: ({ random, known }) => {
      const { practitioner, ...entered } = random.pick(known.absences);
      return { do: 'back', practitioner, entered };
    },
  },
  {
    weight: 2,
    choose: (choice) => ({ do: 'close', clinic: choice.random.pick(clinicsOf(choice.cluster)), span: aSpan(choice) }),
  },
  {
    weight: 1,
    needs: 'closures',
    choose: ({ random, known }) => {
      const { clinic, ...entered } = random.pick(known.closures);
      return { do: 'reopen', clinic, entered };
    },
  },
  {
    weight: 2,
    choose: (choice) => ({ do: 'hours', practitioner: aPractitioner(choice), part: choice.random.pick(halves) }),
  },
  { weight: 1, choose: (choice) => ({ do: 'regroup', practitioner: aPractitioner(choice) }) },
  { weight: 2, choose: () => ({ do: 'relay' }) },
];

const toOthers: Wish = {
  weight: 2,
  choose: ({ random, cluster: { days } }) => {
    const from = random.pick(days);
    return { do: 'reassign', from, to: random.pick(days.filter((day) => day !== from)) };
  },
};

/** Seldom: most of what keeps people from a time is other people's visits there. */
const seldom = always
  .filter(({ weight, needs }) => weight > 1 && needs !== 'absences')
  .map((wish) => ({ ...wish, weight: 1 }));

/** What staff wish to change in the calendar of a cluster of each kind. */
export const ofCalendar: Record<Exclude<KindName, 'plain'>, readonly Wish[]> = {
  ruled: always,
  paired: [...always, toOthers],
  lived: seldom,
  shared: [...seldom, { ...toOthers, weight: 4 }],
};
