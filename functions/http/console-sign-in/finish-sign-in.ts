import { heldSession, sessionCookie } from '../../../shared/http/console/session-cookie.ts';
import { flowIn, isAnswerTo } from '../../../shared/http/console/sign-in-flow.ts';
import type { Operation, OperationAnswer } from '../../../shared/http/core/operation.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { count } from '../../../shared/observability/metrics.ts';
import { notLetInTexts, signInTexts as texts } from '../../../shared/texts/en/pages/console-sign-in.ts';
import { beginSession } from '../../../shared/workflows/sessions/sign-in.ts';
import type { consoleSignInRoutes } from './routes.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { orUnavailable, signInPage } from './sign-in-page.ts';

/** Where the sign-in service leads back to, with a code that is good once. */
export const finishSignIn =
  (deps: SignInDeps): Operation<(typeof consoleSignInRoutes)['finishSignIn']> =>
  async ({ query, cookies, now }) => {
    const { linkKeys, publicUrl, site } = deps;
    const keys = await linkKeys();
    const flow = flowIn(keys, cookies, publicUrl, now);
    const to = flow?.to ?? '/staff';
    const notIn = (status: 400 | 403, why: string): OperationAnswer => signInPage(site, { status, why, to });
    const refused = (status: 400 | 403, why: string): OperationAnswer => {
      count('SignInsRefused');
      return notIn(status, why);
    };
    if (!flow?.verifier || !isAnswerTo(flow, query.state)) return refused(400, texts.strange);
    const { code } = query;
    if (code === undefined) return notIn(400, texts.brokenOff);
    const before = heldSession(keys, cookies, publicUrl)?.sessionId;
    const arrival = { code, verifier: flow.verifier, askedAt: flow.at, before, now };
    return orUnavailable(deps, to, async () => {
      const session = await beginSession(deps, arrival);
      if (typeof session === 'string') return refused(403, notLetInTexts[session]);
      const led = seeOther(`${wayUp('/staff/callback')}${to.slice(1)}`);
      const cookie = sessionCookie(keys, { publicUrl, sessionId: session.sessionId, now });
      return { ...led, headers: { ...led.headers, 'Set-Cookie': cookie } };
    });
  };
