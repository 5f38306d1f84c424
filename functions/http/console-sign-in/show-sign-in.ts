import { epochSeconds } from '../../../shared/domain/core/instants.ts';
import { type Session, standingOf } from '../../../shared/domain/sessions/session.ts';
import { ownAddress } from '../../../shared/http/console/own-address.ts';
import { heldSession } from '../../../shared/http/console/session-cookie.ts';
import { askedFlow, flowCookie, flowIn, type SignInFlow } from '../../../shared/http/console/sign-in-flow.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { signInReasons as reasons } from '../../../shared/texts/en/pages/console-sign-in.ts';
import { renewSession } from '../../../shared/workflows/sessions/sign-in.ts';
import { askAddress, forgetAddress } from './addresses.ts';
import type { consoleSignInRoutes } from './routes.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { orUnavailable, signInPage } from './sign-in-page.ts';

type Route = (typeof consoleSignInRoutes)['showSignIn'];
type Request = OperationRequest<Route>;

const up = wayUp('/staff/sign-in');
const below = (to: string): string => `${up}${to.slice(1)}`;

const reasonOf = (why: string | undefined): string | undefined =>
  Object.entries(reasons).find(([name]) => name === why)?.[1];

const withCookie = (answer: OperationAnswer, cookie: string): OperationAnswer => ({
  ...answer,
  headers: { ...answer.headers, 'Set-Cookie': cookie },
});

/** The session that the browser holds, where it has not ended. */
async function lasting(deps: SignInDeps, keys: LinkKeys, { cookies, now }: Request) {
  const held = heldSession(keys, cookies, deps.publicUrl);
  const session = held && (await deps.sessionStore.session(held.sessionId));
  if (!held || !session) return undefined;
  const asked = { seenAt: held.seenAt, now: epochSeconds(now), isForm: false };
  const standing = standingOf(session, asked, deps.sessionLimits);
  return standing === 'live' || standing === 'renew' ? { session, standing } : undefined;
}

/** Goes on with a session once its roles are known anew. */
async function renewed(deps: SignInDeps, session: Session, { now }: Request, to: string): Promise<OperationAnswer> {
  const goesOn = await renewSession(deps, session, now);
  return goesOn ? seeOther(below(to)) : signInPage(deps.site, { status: 200, why: reasons.over, to });
}

/** To the sign-in service, which first forgets who was there (addresses.ts). */
function goThere(deps: SignInDeps, keys: LinkKeys, { query, now }: Request, to: string): OperationAnswer {
  const hint = query.staffId === undefined ? {} : { hint: query.staffId };
  const flow: SignInFlow = { phase: 'fresh', to, ...hint, at: epochSeconds(now) };
  const { publicUrl, signInPlace } = deps;
  return withCookie(seeOther(forgetAddress(signInPlace, publicUrl)), flowCookie(keys, publicUrl, flow));
}

/** Back from there: it forgot whoever signed out, or whoever is to sign in now. Undefined where nobody is on the way. */
function cameBack(
  { publicUrl, signInPlace, site }: SignInDeps,
  keys: LinkKeys,
  { cookies, now }: Request,
): OperationAnswer | undefined {
  const flow = flowIn(keys, cookies, publicUrl, now);
  if (flow?.phase === 'left') return signInPage(site, { status: 200, why: reasons['signed-out'], to: '/staff' });
  if (flow?.phase !== 'fresh') return undefined;
  const asked = askedFlow(flow, now);
  return withCookie(seeOther(askAddress(signInPlace, asked)), flowCookie(keys, publicUrl, asked));
}

/**
 * Has the sign-in service forget whoever signed out, too. The page leads there of itself: a form that was sent, as that of the sign-out,
 * must not be led to another site (Content Security Policy, `form-action`, as Chrome reads it), and a page that is loaded may.
 */
function leave({ publicUrl, signInPlace, site }: SignInDeps, keys: LinkKeys, { now }: Request): OperationAnswer {
  const shown = signInPage(site, { status: 200, why: reasons['signed-out'], to: '/staff' });
  const flow: SignInFlow = { phase: 'left', to: '/staff', at: epochSeconds(now) };
  const leads = { ...shown, headers: { Refresh: `0; url=${forgetAddress(signInPlace, publicUrl)}` } };
  return withCookie(leads, flowCookie(keys, publicUrl, flow));
}

/** Goes on with the session that there is, so far as it lasts. Undefined where one has to sign in. */
async function goOn(deps: SignInDeps, keys: LinkKeys, request: Request, to: string) {
  const found = await lasting(deps, keys, request);
  if (found?.standing === 'renew') return orUnavailable(deps, to, () => renewed(deps, found.session, request, to));
  return found && seeOther(below(to));
}

/** Where an address names none of what it may, somebody may be on the way. */
const namesNothing = ({ query: { why, to } }: Request): boolean => why === undefined && to === undefined;

/** Says why one has to sign in, and leads there; on the way back it goes on. */
export const showSignIn =
  (deps: SignInDeps): Operation<Route> =>
  async (request) => {
    const keys = await deps.linkKeys();
    const { why, go, staffId } = request.query;
    const to = ownAddress(request.query.to);
    if (staffId !== undefined) return goThere(deps, keys, request, to);
    const onward = go !== undefined || why === 'renew' ? await goOn(deps, keys, request, to) : undefined;
    if (onward) return onward;
    if (go !== undefined) return goThere(deps, keys, request, to);
    if (why === 'signed-out') return leave(deps, keys, request);
    const back = namesNothing(request) ? cameBack(deps, keys, request) : undefined;
    return back ?? signInPage(deps.site, { status: 200, why: reasonOf(why), to });
  };
