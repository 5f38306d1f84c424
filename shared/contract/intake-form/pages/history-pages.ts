import { choice, needed, pagesOf, text } from '../form-page.ts';
import type { Answers } from '../form-state.ts';
import { isOneOf } from '../read-answers.ts';
import { yesNo } from './options.ts';

export const hasNoCancer = (answers: Answers): boolean => isOneOf(answers, 'cancer', 'none');

/** Steps 1 and 2: for whom, and cancer, before any finding is judged by it. */
export const historyPages = pagesOf([
  {
    id: 'who',
    step: 1,
    /** The number is for whoever wants to be called; it is the one of step 12. */
    fields: [needed(choice('who', ['patient', 'caregiver'])), text('phone')],
  },
  { id: 'cancer', step: 2, fields: [needed(choice('cancer', ['current', 'past', 'none', 'unknown']))] },
  {
    id: 'cancer-site',
    step: 2,
    fields: [
      choice('site', ['breast', 'lung', 'prostate', 'kidney', 'thyroid', 'myeloma', 'other', 'unknown']),
      choice('spread', yesNo),
    ],
    of: 'cancer',
    asked: (answers) => !hasNoCancer(answers),
  },
]);
