import { routesOf } from '../../../shared/http/core/route.ts';
import { FormFields, PageQuery } from '../../../shared/http/html/form-fields.ts';
import { pageAnswer } from '../../../shared/http/html/html-door.ts';
import { redirected } from '../../../shared/http/html/see-other.ts';

export const answerPagesRoutes = routesOf('answerPages', {
  showWorse: {
    method: 'GET',
    path: '/appointments/worse',
    handler: 'http/answer-pages/show-worse.ts',
    speaks: 'html',
    summary: 'Asks what got worse; it changes nothing.',
    callers: ['public'],
    query: PageQuery,
    answers: { 200: pageAnswer('The page.'), 404: pageAnswer('The link opens nothing: whom to call.') },
  },
  tellWorse: {
    method: 'POST',
    path: '/appointments/worse',
    handler: 'http/answer-pages/tell-worse.ts',
    speaks: 'html',
    summary: 'Takes what got worse and triages the case again, as PATCH /v1/intakes/{id} does.',
    callers: ['public'],
    query: PageQuery,
    body: FormFields,
    anyBody: true,
    answers: {
      200: pageAnswer('What was told, and what to do.'),
      303: redirected,
      404: pageAnswer('The link opens nothing: whom to call.'),
      422: pageAnswer('The same page, with what is to be mended.'),
      429: pageAnswer('Not stored: told too often. Whom to call.'),
      503: pageAnswer('Not stored: try again, or call.'),
    },
  },
});
