import { AcknowledgementAnswer, AcknowledgementBody } from '../../../shared/contract/acknowledgement-answers.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

export const acknowledgementRoutes = routesOf('acknowledgements', {
  acknowledgePage: {
    method: 'POST',
    path: '/v1/acknowledgements/{token}',
    handler: 'http/acknowledgements/acknowledge-page.ts',
    summary:
      'Answer a page by the link that it carries, as whoever was paged; again, the same. Who answered it may say later that they reached the patient. 412 once its round is over.',
    callers: ['public'],
    body: AcknowledgementBody,
    answers: { 200: { description: 'Answered.', schema: AcknowledgementAnswer } },
  },
});
