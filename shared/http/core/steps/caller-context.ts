import type { Caller } from '../../../domain/core/party.ts';
import { notFound } from '../../../domain/core/refusal.ts';
import { type Claimed, callerOf, callerOfSession, referrerScopes } from '../caller.ts';
import type { Exchange, Step } from '../exchange.ts';
import { HttpFault } from '../http-fault.ts';
import type { HttpSetup } from '../http-setup.ts';
import { isOpenedLink } from '../link-in-address.ts';
import { matchRoute } from '../match-route.ts';
import { gatewayPath, type Route } from '../route.ts';

const TOKEN_NEEDED = 'This needs a valid token in the Authorization header: Bearer <token>.';
const DEAD_LINK = 'This link is not valid any more. Try the newest one that you were sent, or call us.';

const signIn = (isLink: boolean): HttpFault =>
  new HttpFault(401, 'sign-in-needed', isLink ? DEAD_LINK : TOKEN_NEEDED, { 'WWW-Authenticate': 'Bearer' });
const forbidden = (detail: string): HttpFault => new HttpFault(403, 'not-allowed', detail);

/**
 * Checks what the caller may do at all; what it may do with this record is the workflow's to say. A token that is there and not good is
 * refused on routes that are open to all, too: whoever sent it believes that they are somebody.
 * @param isLink whether the request brought its token in the address
 */
export function admit(route: Route, caller: Claimed, isLink = false): asserts caller is Caller {
  if (caller.kind === 'invalid') throw signIn(isLink);
  if (!route.callers.includes(caller.kind)) {
    if (caller.kind === 'public') throw signIn(isLink);
    throw forbidden(`This is not open to a ${caller.kind} token.`);
  }
  const scopes = route.scope ? [route.scope] : referrerScopes;
  if (caller.kind === 'referrer' && !scopes.some((scope) => caller.scopes.includes(scope)))
    throw forbidden(`The token lacks the scope ${scopes.join(' or ')}.`);
  if (caller.kind === 'staff' && caller.roles.length === 0)
    throw forbidden('Your account belongs to no staff group yet. Ask an administrator to add it to one.');
  if (caller.kind === 'staff' && route.roles && !route.roles.some((role) => caller.roles.includes(role)))
    throw forbidden(`This is open to ${route.roles.join(', ')} only.`);
}

/** Our ids are shorter, and of these characters. */
const idForm = /^[\w.~-]{1,128}$/;

/**
 * No record can have such an id, so none is looked for: DynamoDB itself would refuse a very long key.
 * @param parameters ids by name, as they stand in an address, or where the console asks the API in the fields of a form
 * @throws Refusal `not-found`
 */
export function refuseOddIds(parameters: Exchange['pathParameters']): void {
  if (Object.values(parameters ?? {}).some((id) => !idForm.test(id ?? ''))) throw notFound('record');
}

/** HEAD asks for what GET would answer, without its body, which the gateway leaves out. */
const methodOf = ({ httpMethod }: Exchange): string => (httpMethod === 'HEAD' ? 'GET' : httpMethod);

/** Of what stands behind a greedy address the function finds the route itself. */
function routeOf(routes: readonly Route[], event: Exchange): Route | undefined {
  const served = routes.filter((route) => gatewayPath(route) === event.resource);
  const rest = event.pathParameters?.proxy;
  if (rest === undefined || !event.resource.endsWith('/{proxy+}'))
    return served.find(({ method }) => method === methodOf(event));
  const { route, pathParameters } = matchRoute(served, event.httpMethod, event.resource.replace('{proxy+}', rest));
  event.pathParameters = pathParameters;
  return route;
}

/** Finds the route that the gateway matched, the caller that the authoriser or the session proved, and the time of the request. */
export const callerContext = (routes: readonly Route[], { clock, sessions }: HttpSetup): Step => ({
  before: async ({ event }) => {
    const now = clock.now();
    const route = routeOf(routes, event);
    if (!route)
      throw new HttpFault(404, 'not-found', 'There is no such address. See /openapi.json for those that are.');
    Object.assign(event.state, { route, now });
    const session = route.by === 'session' ? await sessions?.prove(event, now) : undefined;
    if (session) event.state.session = session;
    const claimed = session ? callerOfSession(session.session) : callerOf(event.requestContext.authorizer);
    event.state.claimed = claimed;
    admit(route, claimed, isOpenedLink(event));
    event.state.caller = claimed;
    refuseOddIds(event.pathParameters);
  },
});
