import { readFacts } from '../readings/facts.ts';
import { reviewReasons } from '../review-reasons.ts';
import { coreFieldWords } from '../staff-words.ts';
import { localClock } from './local-clock.ts';
import { line, wordsFor } from './plain-words.ts';
import { reviewInWords } from './review-words.ts';
import type { StaffCase, StaffWriting } from './staff-case.ts';

export const ownerWords = {
  'emergency-department': 'emergency department',
  referrer: 'referrer',
  nurse: 'practice nurse',
} as const;
export const actionWords = { make: 'order', send: 'get' } as const;

/** What contradicts what in the newest answers, one line a reason. */
export const reviewLines = (
  { answers }: Pick<StaffCase, 'answers'>,
  { ruleset }: Pick<StaffWriting, 'ruleset'>,
): readonly string[] =>
  reviewInWords(reviewReasons(answers, ruleset), readFacts(answers, ruleset)).map((sentence) => `Check: ${sentence}.`);

/** `get pathology report, receptor status; order laboratory results` */
const tasks = (items: StaffCase['missing'], { items: words }: StaffWriting['referrer']): string =>
  (['get', 'order'] as const)
    .map((task) => ({ task, named: items.filter(({ action }) => actionWords[action] === task) }))
    .filter(({ named }) => named.length > 0)
    .map(({ task, named }) => `${task} ${named.map(({ item }) => words[item]).join(', ')}`)
    .join('; ');

/** What is missing for the visit: a line for each owner and clock. */
const itemLines = ({ missing }: StaffCase, { ruleset, referrer }: StaffWriting): readonly string[] => {
  const byOwner = Map.groupBy(
    missing,
    ({ owner, dueBy }) => `${ownerWords[owner]}, by ${localClock(dueBy, ruleset.zone)}`,
  );
  return [...byOwner].map(([owner, items]) => `Missing, ${owner}: ${tasks(items, referrer)}.`);
};

/** What nobody answered, then what the visit needs. */
export const missingLines = (shown: StaffCase, writing: StaffWriting): readonly string[] => [
  ...line(
    'Ask first, not answered:',
    shown.triaged.result.missingCoreAnswers.map((field) => wordsFor(field, coreFieldWords)),
  ),
  ...itemLines(shown, writing),
];
