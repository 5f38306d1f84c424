import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { page, type Site } from '../../../shared/http/html/page.ts';
import { signInTexts as texts } from '../../../shared/texts/en/pages/console-sign-in.ts';
import { SignInUnavailable } from '../../../shared/workflows/sessions/ports.ts';
import type { SignInDeps } from './sign-in-deps.ts';

export interface SignInPage {
  /** 200 where one is to sign in; else it came to nothing. */
  status: 200 | 400 | 403 | 503;
  /** Why one has to, or why it came to nothing. */
  why: string | undefined;
  /** Where it leads: path and query below the site's root. */
  to: string;
}

/** One button, and why. It is a link: a form may lead to no other site (Content Security Policy, `form-action`). */
export function signInPage(site: Site, { status, why, to }: SignInPage): OperationAnswer {
  const [title, label] = status === 200 ? [texts.title, texts.signIn] : [texts.notIn, texts.again];
  const begin = `sign-in?${new URLSearchParams({ go: '1', to })}`;
  const main = html`<h1>${title}</h1>
<p>${why ?? texts.lead}</p>
<p><a class="usa-button main-button" href="${begin}">${label}</a></p>`;
  return { status, body: page(site, { title, language: 'en', up: wayUp('/staff/sign-in'), isConsole: true, main }) };
}

/** Answers where the sign-in service does not: nobody is signed out by that, and nobody is let in. */
export async function orUnavailable(
  { log, site }: Pick<SignInDeps, 'log' | 'site'>,
  to: string,
  act: () => Promise<OperationAnswer>,
): Promise<OperationAnswer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof SignInUnavailable)) throw error;
    log.error('sign-in-unavailable', {}, error);
    return signInPage(site, { status: 503, why: texts.down, to });
  }
}
