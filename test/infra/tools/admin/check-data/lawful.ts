import { isDeepStrictEqual } from 'node:util';
import type { Tear } from './tears.ts';

/** Why it does no harm where an item alone is as it was (`lost`), or where it alone is as it became (`left`). */
interface Harmless {
  readonly of: RegExp;
  readonly lost?: string;
  readonly left?: string;
}

const bySweeper = 'the sweeper carries a round on that no timer does, within minutes (see the run after each repair)';
const doneAgain = 'the case stands on the worklist as before it: whoever has it does it again';
const history = 'nobody is cared for by it, and the trail keeps every write of six years';

/** Items of every transaction. What is said of a label here holds wherever it is written. */
const always: readonly Harmless[] = [
  {
    of: /^event (case-changed|visit-changed|needs-rebooking|deadline-missed|escalation|page|new-case)$/,
    lost: 'the worklist and the day sheet show what it would have told; a page that is lost is sent at the next step',
  },
  {
    of: /^event (case-changed|needs-rebooking|deadline-missed|escalation|page)$/,
    left: 'what is told is read from the case as it stands then',
  },
  { of: /^timer /, lost: bySweeper, left: 'a timer that rings for a step gone by does nothing' },
  { of: /^reaction$/, lost: 'works out anew what the next change of the case works out as well' },
  { of: /^attendance$/, lost: 'a visit less in a report', left: 'a visit more in a report' },
  {
    of: /^entry (?!case-received|visit-)/,
    lost: history,
    left: 'whoever reads it sees what was done, and what stands: nobody acts by it alone',
  },
  { of: /^entry visit-(confirmed|rescheduled|to-rebook)$/, lost: history },
  { of: /^(contact|act)$/, lost: 'words of whoever called or wrote, who still knows them' },
  { of: /^referrer event$/, lost: 'a referrer reads its referral as it stands' },
  {
    of: /^named referral$/,
    lost: 'one that comes again is found as a double',
    left: 'a name of nothing stands for none',
  },
];

/** Items of what somebody does, besides. */
const ofStep: Readonly<Record<string, readonly Harmless[]>> = {
  'closes a case': [{ of: /^header$/, lost: doneAgain }],
  'declines a case': [{ of: /^header$/, lost: doneAgain }],
  withdraws: [{ of: /^header$/, lost: 'somebody calls who need not have: better than nobody' }],
  'takes a case on': [{ of: /^header$/, lost: doneAgain }],
  'writes a note': [{ of: /^header$/, lost: 'holds nothing of a note but its version' }],
  'gives advice': [{ of: /^header$/, lost: doneAgain }],
  'calls in vain': [{ of: /^header$/, lost: 'somebody calls once more' }],
  'reaches somebody': [{ of: /^header$/, lost: 'somebody calls once more' }],
  'asks a referrer': [
    { of: /^header$/, lost: doneAgain },
    { of: /^request( place)?$/, lost: 'nobody answers it, and it is asked again' },
  ],
  'lowers a level': [{ of: /^header$/, lost: 'it stands more urgent than it need' }],
  'gets worse': [{ of: /^event new-case$/, left: 'what is told is read from the case as it stands then' }],
  'raises a level': [{ of: /^event new-case$/, left: 'what is told is read from the case as it stands then' }],
  'answers a question': [
    {
      of: /^header$/,
      lost: 'says only that there is something new',
      left: 'the request is open still, and asked again',
    },
    { of: /^(request|answer mark)$/, lost: 'it is asked once more', left: 'it is not asked again' },
  ],
  'promises are told': [
    { of: /^(header|pair)$/, lost: 'the promise to look for doubles is still open' },
    { of: /^told mark$/, lost: 'the promise to tell is still open: it is told again' },
  ],
  'is away': [
    { of: /^day$/, lost: 'the timer that looks again, two minutes later, settles the day' },
    { of: /^directory$/, lost: 'whoever is away says so again' },
  ],
  refers: [{ of: /^referrer card$/, left: 'whom to write to of a case that nobody has' }],
};

/** What nothing is left to tell of. Exactly these items are gone, and no more. */
const untold: readonly { step: string; undone: readonly string[]; why: string }[] = [
  {
    step: 'raises a level',
    undone: ['answers', 'entry triage-overridden'],
    why: 'it stands at the level that was set and is paged; who set it, and why, is known to them alone',
  },
  {
    step: 'answers a question',
    undone: ['answers', 'entry information-answered'],
    why: 'its request says that it was answered: whoever opens the case sees no answer, and asks again',
  },
  {
    step: 'promises are told',
    undone: ['referrer card', 'referrer event'],
    why: 'the mark says that it was told: the referrer reads its referral as it stands',
  },
  ...[[], ['day'], ['entry visit-to-rebook']].map((more) => ({
    step: 'is away',
    undone: [...more, 'event needs-rebooking', 'header', 'visit'],
    why: 'the timer that looks again, two minutes later, flags the visit',
  })),
];

type How = 'lost' | 'left';
const nameOf = (step: string, { of }: Harmless, how: How): string => `${step}: ${of.source} may be ${how}`;
const nameOfUntold = ({ step, undone }: (typeof untold)[number]): string =>
  `${step}: nothing tells of ${undone.join(', ')}`;

const rowsOf = (step: string): readonly (readonly [string, Harmless])[] => [
  ...always.map((row) => ['always', row] as const),
  ...(ofStep[step] ?? []).map((row) => [step, row] as const),
];

/** The rows by which every one of the items may be lost, or left; undefined where one may not. */
function excused(step: string, items: Tear['undone'], how: How): string[] | undefined {
  const rows = items.map(({ label }) => rowsOf(step).find(([, row]) => row[how] !== undefined && row.of.test(label)));
  return rows.includes(undefined) ? undefined : rows.flatMap((row) => (row ? nameOf(...row, how) : []));
}

/**
 * Why a tear that nothing tells of does no harm: all that is undone may be lost, or all that is left may stay by itself. A transaction
 * that is undone whole is as if nobody had done it.
 * @returns the names of the rows above that say so; undefined where none does
 */
export function excusesOf(step: string, { undone, kept }: Tear): readonly string[] | undefined {
  const labels = undone.map(({ label }) => label).toSorted();
  const row = untold.find((each) => each.step === step && isDeepStrictEqual(each.undone.toSorted(), labels));
  return row ? [nameOfUntold(row)] : (excused(step, undone, 'lost') ?? excused(step, kept, 'left'));
}

/** The names of all rows. */
export const allExcuses: readonly string[] = [
  ...[['always', always] as const, ...Object.entries(ofStep)].flatMap(([step, rows]) =>
    rows.flatMap((row) => (['lost', 'left'] as const).filter((how) => row[how]).map((how) => nameOf(step, row, how))),
  ),
  ...untold.map(nameOfUntold),
];
