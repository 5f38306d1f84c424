import { personOfForm } from '../../../shared/contract/arrivals.ts';
import { IntakeAnswer } from '../../../shared/contract/case-answers.ts';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { intakeFaults } from '../../../shared/contract/faults.ts';
import { Salvaged } from '../../../shared/domain/cases/salvaged.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

export const intakeRoutes = routesOf('intake', {
  submitIntake: {
    method: 'POST',
    path: '/v1/intakes',
    handler: 'http/intake/submit-intake.ts',
    summary: "Send a patient's intake; it is triaged, stored and announced to staff before the answer.",
    callers: ['public'],
    body: IntakeBody,
    salvaged: Salvaged,
    person: personOfForm,
    limited:
      'So many forms came from this source address, or with this phone number or e-mail address, that this one was not stored; never an emergency.',
    faults: intakeFaults,
    answers: {
      201: {
        description:
          'Stored. Emergencies carry instructions and no booking token, and list in `incomplete` what of the form could not be read.',
        schema: IntakeAnswer,
      },
    },
  },
});
