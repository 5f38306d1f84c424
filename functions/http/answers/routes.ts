import { IntakeAnswer } from '../../../shared/contract/case-answers.ts';
import { AnswersBody, SalvagedAnswers } from '../../../shared/contract/case-bodies.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

/** Of a patient's and a referrer's answers. */
export const answersLimited =
  'The answers of this case were changed so often that these were not stored; never where they raise the case.';

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
