import { authorizerContext, type Claimed, Claims, callerOfClaims } from '../../../shared/http/core/caller.ts';
import { type GatewayEvent, header } from '../../../shared/http/core/gateway-event.ts';
import { sourceName } from '../../../shared/http/core/source-address.ts';
import { type LinkKeys, readLink } from '../../../shared/links/link-token.ts';
import type { Log } from '../../../shared/observability/log.ts';

export interface AuthorizerEvent extends Pick<GatewayEvent, 'headers' | 'httpMethod' | 'requestContext'> {
  methodArn: string;
  /** Of a parameter that was given more than once the last value. */
  queryStringParameters: Record<string, string | undefined> | null;
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
  /** @throws where they cannot be read now. */
  linkKeys: () => Promise<LinkKeys>;
  /**
   * @returns the claims of a JWT that our issuer signed and that has not expired; undefined for any other token
   * @throws where the issuer's keys cannot be had now.
   */
  verify: (token: string) => Promise<unknown>;
  log: Pick<Log, 'error'>;
}

/**
 * A token that is not good is let through as such, and the function says 401: API Gateway has a 401 of its own for an error that says
 * `Unauthorized`, but Lambda counts that as a failure, so that every old link would ring the alarm of the function's errors.
 */
const invalid: Claimed = { kind: 'invalid' };

/**
 * A token that nobody can check now is neither good nor bad. API Gateway turns this message, as any other, into a 503
 * (infra/constructs/gateway-problems.ts), and the alarm of the function's errors rings.
 */
async function orUncheckable<T>({ log }: AuthorizerDeps, kind: 'jwt' | 'link', keys: Promise<T>): Promise<T> {
  try {
    return await keys;
  } catch (error) {
    log.error('token-keys-unavailable', { kind }, error);
    throw new Error('The keys that tokens are checked with cannot be had.');
  }
}

/** @returns the token of a header, empty where it holds none; undefined without a header. */
function bearerOf(event: AuthorizerEvent): string | undefined {
  const bearer = header(event, 'authorization');
  return bearer === undefined ? undefined : (bearer.match(/^Bearer\s+(\S+)$/i)?.[1] ?? '');
}

/** A link that a person or a calendar opens brings its token in the address; nothing is changed that way. */
const linkTokenOf = ({ httpMethod, queryStringParameters }: AuthorizerEvent): string | undefined =>
  httpMethod === 'GET' ? (queryStringParameters?.token ?? undefined) : undefined;

async function callerOfJwt(deps: AuthorizerDeps, token: string): Promise<Claimed> {
  const claims = Claims.safeParse(await orUncheckable(deps, 'jwt', deps.verify(token)));
  if (!claims.success || claims.data.token_use !== 'access') return invalid;
  return callerOfClaims(claims.data);
}

/** What a link token says; undefined of one that is malformed, altered, expired or not ours. */
const claimOf = async (deps: AuthorizerDeps, token: string) =>
  readLink(await orUncheckable(deps, 'link', deps.linkKeys()), token, deps.now());

async function callerOfLink(deps: AuthorizerDeps, token: string): Promise<Claimed> {
  const claim = await claimOf(deps, token);
  if (!claim) return invalid;
  return claim.action === 'booking'
    ? { kind: 'booking', caseId: claim.subject }
    : { kind: 'manage', appointmentId: claim.subject };
}

/** Only a manage token may stand in an address: it opens one appointment, and addresses are kept by browsers and proxies. */
async function callerOfAddress(deps: AuthorizerDeps, token: string): Promise<Claimed> {
  const claim = await claimOf(deps, token);
  return claim?.action === 'manage' ? { kind: 'manage', appointmentId: claim.subject } : invalid;
}

async function callerOf(deps: AuthorizerDeps, event: AuthorizerEvent): Promise<Claimed> {
  const bearer = bearerOf(event);
  if (bearer === '') return invalid;
  if (bearer !== undefined)
    return bearer.split('.').length === 3 ? callerOfJwt(deps, bearer) : callerOfLink(deps, bearer);
  const inAddress = linkTokenOf(event);
  return inAddress === undefined ? { kind: 'public' } : callerOfAddress(deps, inAddress);
}

/**
 * Proves who asks, for routes open to several kinds of caller: a JWT of staff or a referrer, or a signed link. Without a
 * token the caller is `public`, with one that is malformed, altered, expired or not ours `invalid`; the function refuses what its route
 * is not open to. Where keys were read for it, the request's source is named for the logs, too.
 * @throws Error where the keys to check a token cannot be had.
 */
export async function authorize(deps: AuthorizerDeps, event: AuthorizerEvent): Promise<AuthorizerAnswer> {
  const context = authorizerContext(await callerOf(deps, event));
  const source = sourceName(event, deps.now());
  return {
    principalId: context.callerId ?? context.callerKind ?? 'public',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: event.methodArn }],
    },
    context: source === undefined ? context : { ...context, source },
  };
}
