import { AcknowledgementForm } from '../../../shared/contract/acknowledgement-answers.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { pageAnswer } from '../../../shared/http/html/html-door.ts';

/** The page behind the link in a message: GET asks, POST acts. Neither needs a sign-in or a script. */
export const acknowledgementPageRoutes = routesOf('acknowledgements', {
  showPage: {
    method: 'GET',
    path: '/acknowledgements/{token}',
    handler: 'http/acknowledgements/show-page.ts',
    speaks: 'html',
    summary: 'Asks whoever was paged to answer; it changes nothing.',
    callers: ['public'],
    answers: {
      200: pageAnswer('The page, as it stands.'),
      404: pageAnswer('No page has this link.'),
      412: pageAnswer('The round is over: what happened, and whom to call.'),
    },
  },
  answerPageByForm: {
    method: 'POST',
    path: '/acknowledgements/{token}',
    handler: 'http/acknowledgements/answer-page-by-form.ts',
    speaks: 'html',
    summary:
      'Answers a page for whom its link was made; again, the same. With `act=reached` it keeps that they reached the patient.',
    callers: ['public'],
    body: AcknowledgementForm,
    anyBody: true,
    answers: {
      200: pageAnswer('Answered, or the call is recorded.'),
      404: pageAnswer('No page has this link.'),
      412: pageAnswer('The round is over: what happened, and whom to call.'),
    },
  },
});
