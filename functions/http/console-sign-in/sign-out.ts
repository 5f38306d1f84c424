import { noSessionCookie } from '../../../shared/http/console/session-cookie.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { endSession } from '../../../shared/workflows/sessions/sign-in.ts';
import type { consoleSignInRoutes } from './routes.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** Ends the session here, and then where it was proved (show-sign-in.ts). */
export const signOut =
  (deps: SignInDeps): Operation<(typeof consoleSignInRoutes)['signOut']> =>
  async (request) => {
    await endSession(deps, signedInOf(request).session, request.now);
    const led = seeOther('sign-in?why=signed-out');
    return { ...led, headers: { ...led.headers, 'Set-Cookie': noSessionCookie(deps.publicUrl) } };
  };
