import { choice, date, needed, pagesOf, text, ticks } from '../form-page.ts';
import { isOneOf } from '../read-answers.ts';

/** Steps 12 to 14: who it is, late; what would suit them; and the whole once more. */
export const personPages = pagesOf([
  { id: 'name', step: 12, fields: [needed(text('given')), text('family')] },
  {
    id: 'birth',
    step: 12,
    fields: [needed(date('birth')), choice('sex', ['female', 'male', 'other', 'unknown'])],
  },
  {
    id: 'reach',
    step: 12,
    fields: [
      needed(text('phone')),
      text('email'),
      choice('contact', ['phone', 'sms', 'email']),
      ticks('texts', ['yes']),
    ],
  },
  { id: 'home', step: 12, fields: [text('zip'), choice('interpreter', ['yes', 'no'])] },
  {
    id: 'carer',
    step: 12,
    fields: [needed(text('carer.name')), needed(text('carer.relation')), text('carer.phone')],
    of: 'who',
    asked: (answers) => isOneOf(answers, 'who', 'caregiver'),
  },
  {
    id: 'insurance',
    step: 13,
    fields: [
      choice('coverage', ['medicare', 'medicaid', 'commercial', 'workers-compensation', 'no-fault', 'self-pay']),
      text('member'),
    ],
  },
  {
    id: 'second-insurance',
    step: 13,
    fields: [choice('secondary', ['medigap', 'aarp', 'bcbs', 'employer', 'tricare', 'vha', 'none'])],
    of: 'insurance',
    asked: (answers) => isOneOf(answers, 'coverage', 'medicare'),
  },
  {
    id: 'visit',
    step: 13,
    fields: [choice('region', ['nyc', 'long-island', 'either']), ticks('visit', ['telehealth', 'step-free'])],
  },
  { id: 'check', step: 14, fields: [needed(ticks('consent', ['privacy', 'treatment']))] },
]);
