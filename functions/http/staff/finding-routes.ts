import { SearchQuery } from '../../../shared/contract/staff-queries.ts';
import { WorklistAnswer } from '../../../shared/contract/worklist-answers.ts';

/** Finding the cases of a person. */
export const findingRoutes = {
  searchCases: {
    callers: ['staff'],
    method: 'GET',
    path: '/v1/cases',
    handler: 'http/staff/search-cases.ts',
    view: true,
    summary:
      'Find cases, ended ones too, newest first, by name (all words, accents and case do not count), phone, code or birth date in any form, e-mail or external id.',
    query: SearchQuery,
    answers: { 200: { description: 'One page.', schema: WorklistAnswer } },
  },
} as const;
