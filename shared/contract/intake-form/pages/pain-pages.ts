import { choice, needed, pagesOf, text } from '../form-page.ts';
import type { Answers } from '../form-state.ts';
import { isOneOf } from '../read-answers.ts';
import { startOptions, yesNo } from './options.ts';

const mayHavePain = (answers: Answers): boolean => !isOneOf(answers, 'pain', 'no');

/** Step 9. How strong, where, since when, what eases it and whether it gets worse first: they may be an emergency (rule E10). */
export const painPages = pagesOf([
  { id: 'pain', step: 9, fields: [needed(choice('pain', yesNo))] },
  {
    id: 'pain-more',
    step: 9,
    fields: [
      text('pain.severity'),
      choice('pain.region', ['cervical', 'thoracic', 'lumbar', 'several', 'unknown']),
      choice('pain.start', startOptions),
      choice('pain.eased', yesNo),
      choice('pain.worse', yesNo),
    ],
    of: 'pain',
    asked: mayHavePain,
  },
  {
    id: 'pain-kind',
    step: 9,
    fields: ['pain.constant', 'pain.moving', 'pain.straining', 'pain.night', 'pain.tender'].map((name) =>
      choice(name, yesNo),
    ),
    of: 'pain',
    asked: mayHavePain,
  },
]);
