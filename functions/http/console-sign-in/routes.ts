import * as z from 'zod/mini';
import { consoleForm, consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { pageAnswer } from '../../../shared/http/html/html-door.ts';
import { redirected } from '../../../shared/http/html/see-other.ts';

const text = z.optional(z.string());

const passage = {
  method: 'GET',
  speaks: 'html',
  callers: ['public'],
  answers: {
    200: pageAnswer('The page.'),
    303: redirected,
    400: pageAnswer('It was not begun in this browser, or was broken off.'),
    403: pageAnswer('Not let in: why.'),
    503: pageAnswer('The sign-in service does not answer.'),
  },
} as const;

/** Before anybody is signed in there is no session to prove it: the first two are open to all. */
export const consoleSignInRoutes = routesOf('consoleSignIn', {
  showSignIn: {
    ...passage,
    path: '/staff/sign-in',
    handler: 'http/console-sign-in/show-sign-in.ts',
    summary: 'Leads to the sign-in service, and says why one has to sign in.',
    query: z.object({
      /** Why one has to (session-gate.ts). */
      why: text,
      /** Where to go then: path and query below the site's root. */
      to: text,
      /** `1`: go now. */
      go: text,
      /** Who one says one is: go now. */
      staffId: text,
    }),
  },
  finishSignIn: {
    ...passage,
    path: '/staff/callback',
    handler: 'http/console-sign-in/finish-sign-in.ts',
    summary: 'Where the sign-in service leads back to: begins a session.',
    query: z.object({ code: text, state: text, error: text }),
  },
  signOut: {
    ...consoleForm,
    path: '/staff/sign-out',
    handler: 'http/console-sign-in/sign-out.ts',
    summary: 'Ends the session.',
  },
  showSession: {
    ...consolePage,
    path: '/staff/session',
    handler: 'http/console-sign-in/show-session.ts',
    summary: 'Who is signed in and until when, and what they wrote when their session had ended.',
    query: z.object({
      /** What was kept (keep-form.ts). */
      kept: text,
    }),
    answers: { ...consolePage.answers, 404: pageAnswer('Nothing is kept there for whoever is signed in.') },
  },
  sendKept: {
    ...consoleForm,
    path: '/staff/session',
    handler: 'http/console-sign-in/send-kept.ts',
    summary: 'Sends on what was kept, or throws it away.',
    query: z.object({ kept: text, discard: text }),
    answers: { ...consoleForm.answers, 307: { description: 'On to where it was meant for.' } },
  },
});
