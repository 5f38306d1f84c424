import { routesOf } from '../../../shared/http/core/route.ts';
import { pageAnswer } from '../../../shared/http/html/html-door.ts';

/** Before anybody is signed in there is no session to prove it: what is asked here is open to all. */
export const consoleSignInRoutes = routesOf('consoleSignIn', {
  showSignIn: {
    method: 'GET',
    path: '/staff/sign-in',
    handler: 'http/console-sign-in/show-sign-in.ts',
    speaks: 'html',
    summary: 'Leads to the sign-in page, and says why one has to sign in.',
    callers: ['public'],
    answers: { 200: pageAnswer('The page.') },
  },
});
