import type { Caller } from '../../../shared/domain/caller.ts';
import { authorizerContext, Claims, callerOfClaims } from '../../../shared/http/caller.ts';
import { type GatewayEvent, header } from '../../../shared/http/gateway.ts';
import { type LinkKeys, readLink } from '../../../shared/links/link-token.ts';

export interface AuthorizerEvent extends Pick<GatewayEvent, 'headers' | 'queryStringParameters'> {
  methodArn: string;
}

export interface AuthorizerAnswer {
  principalId: string;
  policyDocument: {
    Version: '2012-10-17';
    Statement: [{ Action: 'execute-api:Invoke'; Effect: 'Allow'; Resource: string }];
  };
  context: Record<string, string>;
}

export interface AuthorizerDeps {
  /** Epoch second. */
  now: () => number;
  linkKeys: () => Promise<LinkKeys>;
  /** @returns the claims of a JWT that our issuer signed and that has not expired. @throws otherwise. */
  verify: (token: string) => Promise<unknown>;
}

/** API Gateway turns exactly this message into its 401. */
const unauthorized = (): Error => new Error('Unauthorized');

function tokenOf(event: AuthorizerEvent): string | undefined {
  const bearer = header(event, 'authorization');
  if (bearer === undefined) return event.queryStringParameters?.token ?? undefined;
  const token = bearer.match(/^Bearer\s+(\S+)$/i)?.[1];
  if (!token) throw unauthorized();
  return token;
}

async function callerOfJwt(deps: AuthorizerDeps, token: string): Promise<Caller> {
  const claims = Claims.safeParse(await deps.verify(token).catch(() => undefined));
  if (!claims.success || claims.data.token_use !== 'access') throw unauthorized();
  return callerOfClaims(claims.data);
}

async function callerOfLink(deps: AuthorizerDeps, token: string): Promise<Caller> {
  const claim = readLink(await deps.linkKeys(), token, deps.now());
  if (!claim) throw unauthorized();
  return claim.action === 'booking'
    ? { kind: 'booking', caseId: claim.subject }
    : { kind: 'manage', appointmentId: claim.subject };
}

/**
 * Proves who asks, for routes open to several kinds of caller: a JWT of staff or a referrer, or a signed link. Without a
 * token the caller is `public`, and the function refuses where its route is not open to the public.
 * @throws Error `Unauthorized` for a token that is malformed, altered, expired or not ours.
 */
export async function authorize(deps: AuthorizerDeps, event: AuthorizerEvent): Promise<AuthorizerAnswer> {
  const token = tokenOf(event);
  const jwt = token !== undefined && token.split('.').length === 3;
  const caller: Caller =
    token === undefined ? { kind: 'public' } : await (jwt ? callerOfJwt(deps, token) : callerOfLink(deps, token));
  const context = authorizerContext(caller);
  return {
    principalId: context.callerId ?? 'public',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: event.methodArn }],
    },
    context,
  };
}
