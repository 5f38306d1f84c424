import { IntakeAnswer } from '../../../shared/contract/case-answers.ts';
import { AnswersBody, SalvagedAnswers } from '../../../shared/contract/case-bodies.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { answersLimited } from './answers-limited.ts';

/** Apart from `intake`, which may put cases and read none: adding answers needs to read that one case. */
export const answersRoutes = routesOf('answers', {
  addIntakeAnswers: {
    method: 'PATCH',
    path: '/v1/intakes/{id}',
    handler: 'http/answers/add-intake-answers.ts',
    summary: 'Add answers to an intake (JSON Merge Patch); it is triaged again, and a worse level is announced anew.',
    callers: ['booking', 'manage'],
    body: AnswersBody,
    salvaged: SalvagedAnswers,
    limited: answersLimited,
    answers: { 200: { description: 'The new state.', schema: IntakeAnswer } },
  },
});
