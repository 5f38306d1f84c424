import { choice, needed, pagesOf, text, ticks } from '../form-page.ts';
import { isOneOf } from '../read-answers.ts';
import { hasNoCancer } from './history-pages.ts';
import { yesNo } from './options.ts';

const ask = <Name extends string>(id: Name, step: number) => ({ id, step, fields: [needed(choice(id, yesNo))] });

/** Steps 10 and 11: what makes pain more dangerous, then what helps to prepare the visit. */
export const riskPages = pagesOf([
  { id: 'fever', step: 10, fields: [needed(choice('fever', ['high', 'low', 'felt', 'no', 'unknown']))] },
  { ...ask('chemo', 10), of: 'cancer', asked: (answers) => !hasNoCancer(answers) },
  ask('infection', 10),
  ask('weight', 10),
  ask('surgery', 10),
  {
    id: 'postop',
    step: 10,
    fields: [
      choice('postop.when', ['under-2-weeks', 'under-3-months', 'over-3-months', 'unknown']),
      ...['postop.wound', 'postop.calf', 'postop.breath', 'postop.hardware'].map((name) => choice(name, yesNo)),
    ],
    of: 'surgery',
    asked: (answers) => isOneOf(answers, 'surgery', 'yes'),
  },
  { id: 'mri', step: 11, fields: [choice('mri', yesNo)] },
  {
    id: 'mri-after',
    step: 11,
    fields: [choice('mri.after', yesNo)],
    of: 'mri',
    asked: (answers) => isOneOf(answers, 'mri', 'yes'),
  },
  {
    id: 'treatment',
    step: 11,
    fields: [
      ticks('treatment', [
        'endocrine',
        'her2-targeted',
        'immunotherapy',
        'bone-agent',
        'steroid',
        'anticoagulant',
        'other',
      ]),
      choice('radiation', yesNo),
    ],
    of: 'cancer',
    asked: (answers) => !hasNoCancer(answers),
  },
  { id: 'words', step: 11, fields: [text('words')] },
]);
