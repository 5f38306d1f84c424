import { DuplicateBody } from '../../../shared/contract/case-bodies.ts';
import { SearchQuery } from '../../../shared/contract/queries.ts';
import { WorklistAnswer, WorklistItem } from '../../../shared/contract/staff-answers.ts';

const ofStaff = { callers: ['staff'] } as const;

/** Finding the cases of a person, and saying which are of the same one. */
export const findingRoutes = {
  searchCases: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/cases',
    handler: 'http/staff/search-cases.ts',
    view: true,
    summary:
      'Find cases, ended ones too, newest first, by name (all words, accents and case do not count), phone, code or birth date in any form, e-mail or external id.',
    query: SearchQuery,
    answers: { 200: { description: 'One page.', schema: WorklistAnswer } },
  },
  judgeDuplicate: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/cases/{id}/duplicates',
    handler: 'http/staff/judge-duplicate.ts',
    summary:
      'Say whether another case is of the same person: `same: true` links both, `false` dismisses the pair for good. May be changed later.',
    body: DuplicateBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
} as const;
