import type { JWTPayload } from 'jose';
import * as z from 'zod/mini';
import { header } from '../../../shared/http/core/gateway-event.ts';
import { HttpFault } from '../../../shared/http/core/http-fault.ts';
import type { RouteAuth } from '../../../shared/http/core/route.ts';
import { account, apiId, type ProxyEvent, stage } from './proxy-event.ts';
import { SignInFault } from './sign-in-fault.ts';

export interface Authorizers {
  /** @returns the claims of an access token; undefined where it is not valid now. @throws where the keys that tell cannot be had */
  verify: (token: string) => Promise<JWTPayload | undefined>;
  /** Invokes the REQUEST authoriser's function. */
  ask: (event: unknown) => Promise<unknown>;
}

const Policy = z.object({
  principalId: z.string(),
  policyDocument: z.object({
    Statement: z.array(
      z.object({ Effect: z.enum(['Allow', 'Deny']), Resource: z.union([z.string(), z.array(z.string())]) }),
    ),
  }),
  context: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
});

const unauthorized = (): SignInFault =>
  new SignInFault(401, 'sign-in-needed', 'This needs a valid token in the Authorization header: Bearer <token>.', {
    'WWW-Authenticate': 'Bearer',
  });
const forbidden = (): SignInFault => new SignInFault(403, 'not-allowed', 'The token does not allow this.');

/** As the gateway answers where an authoriser fails, has no keys or answers no policy (infra/constructs/gateway-problems.ts): patients, too, who add answers by a link. */
const uncheckable = (): HttpFault =>
  new HttpFault(503, 'unavailable', 'Sign-in could not be checked. Send it again.', { 'Retry-After': '2' });

const flat = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/** As a Cognito authoriser: the token must be valid and hold one of the route's scopes; its claims become strings. Keys that cannot be had are no fault of whoever asks. */
async function byCognito(verify: Authorizers['verify'], scopes: readonly string[], event: ProxyEvent) {
  const token = (header(event, 'authorization') ?? '').replace(/^Bearer\s+/i, '');
  const claims = await verify(token).catch(() => {
    throw uncheckable();
  });
  if (!claims) throw unauthorized();
  const held = String(claims.scope ?? '').split(' ');
  if (!scopes.some((scope) => held.includes(scope))) throw forbidden();
  return { claims: Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, flat(value)])) };
}

const literally = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** `*` in a policy's resource stands for any text. */
const covers = (resource: string, arn: string): boolean =>
  new RegExp(`^${literally(resource).replaceAll('*', '.*')}$`).test(arn);

/**
 * As a REQUEST authoriser without a cache: asks the function and applies the policy that it answers. API Gateway's 401 for an error that
 * says `Unauthorized` is left out: ours throws it for nothing (functions/http/authorizer/authorize.ts).
 */
async function byRequest(ask: Authorizers['ask'], event: ProxyEvent) {
  const { body: _body, isBase64Encoded: _encoded, ...seen } = event;
  const gateway = `arn:aws:execute-api:us-east-1:${account}:${apiId}`;
  const methodArn = `${gateway}/${stage}/${event.httpMethod}${event.path}`;
  const answer = await ask({ type: 'REQUEST', methodArn, ...seen }).catch(() => {
    throw uncheckable();
  });
  const policy = Policy.safeParse(answer);
  if (!policy.success) throw uncheckable();
  const { principalId, policyDocument, context = {} } = policy.data;
  const effects = policyDocument.Statement.filter(({ Resource }) =>
    [Resource].flat().some((resource) => covers(resource, methodArn)),
  ).map(({ Effect }) => Effect);
  if (effects.includes('Deny') || !effects.includes('Allow')) throw forbidden();
  const handedOn = Object.entries(context).map(([name, value]) => [name, String(value)]);
  return { principalId, ...Object.fromEntries(handedOn) };
}

/**
 * The authoriser step of API Gateway.
 * @returns what goes into `requestContext.authorizer`; undefined on a public route
 * @throws SignInFault 401 or 403; HttpFault 503 where the authoriser cannot tell
 */
export async function authorizeRequest(
  { verify, ask }: Authorizers,
  auth: RouteAuth,
  event: ProxyEvent,
): Promise<Record<string, unknown> | undefined> {
  if (auth === 'public') return undefined;
  return auth.authorizer === 'cognito' ? byCognito(verify, auth.scopes, event) : byRequest(ask, event);
}
