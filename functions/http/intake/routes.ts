import { IntakeAnswer } from '../../../shared/contract/case-answers.ts';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { birthDateFaults, submitterFaults } from '../../../shared/contract/faults.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

export const intakeRoutes = routesOf('intake', {
  submitIntake: {
    method: 'POST',
    path: '/v1/intakes',
    handler: 'http/intake/submit-intake.ts',
    summary: "Send a patient's intake; it is triaged, stored and announced to staff before the answer.",
    callers: ['public'],
    body: IntakeBody,
    faults: (body, today) => [...birthDateFaults(body, today), ...submitterFaults(body)],
    answers: {
      201: { description: 'Stored. Emergencies carry instructions and no booking token.', schema: IntakeAnswer },
    },
  },
});
