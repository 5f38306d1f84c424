import { DuplicateBody } from '../../../shared/contract/case-work-bodies.ts';
import { WorklistItem } from '../../../shared/contract/worklist-answers.ts';

/** Saying which cases are of the same person. */
export const doublesRoutes = {
  judgeDuplicate: {
    callers: ['staff'],
    method: 'POST',
    path: '/v1/cases/{id}/duplicates',
    handler: 'http/cases/judge-duplicate.ts',
    summary:
      'Say whether another case is of the same person: `same: true` links both, `false` dismisses the pair for good. May be changed later.',
    body: DuplicateBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
} as const;
