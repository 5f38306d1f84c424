import type { Operation } from '../../../shared/http/core/operation.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { page } from '../../../shared/http/html/page.ts';
import type { Uses } from '../../compose.ts';
import type { consoleSignInRoutes } from './routes.ts';

/** One button, and why. */
export const showSignIn =
  ({ site }: Uses<'site'>): Operation<(typeof consoleSignInRoutes)['showSignIn']> =>
  async () => ({
    status: 200,
    body: page(site, { title: 'Sign in', language: 'en', up: '../', isConsole: true, main: html`<h1>Sign in</h1>` }),
  });
