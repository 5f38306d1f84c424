import type { SignInPlace } from '../../../shared/gateways/sign-in-service.ts';
import { type askedFlow, challengeOf } from '../../../shared/http/console/sign-in-flow.ts';
import { staffScope } from '../../../shared/http/core/caller.ts';

/**
 * Where the sign-in service forgets who was there, and leads back to our sign-in page. It would let in whoever sits at the machine next,
 * without a password, for an hour.
 */
export const forgetAddress = ({ url, clientId }: SignInPlace, publicUrl: string): string =>
  `${url}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: `${publicUrl}/staff/sign-in` })}`;

/** Where somebody proves who they are (RFC 6749 section 4.1.1, RFC 7636 section 4.3). */
export const askAddress = (
  { url, clientId, callback }: SignInPlace,
  { state, verifier, hint }: ReturnType<typeof askedFlow>,
): string => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback,
    scope: `openid ${staffScope}`,
    state,
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    ...(hint !== undefined && { login_hint: hint }),
  });
  return `${url}/oauth2/authorize?${query}`;
};
