import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { vi } from 'vitest';
import { type FunctionDescription, functions } from '../../functions/functions.ts';
import { authorize } from '../../functions/http/authorizer/authorize.ts';
import { routes } from '../../functions/routes.ts';
import { setEnvironment } from '../../infra/local/environment.ts';
import { authorizeRequest } from '../../infra/local/gateway/authorize.ts';
import { seedDirectory } from '../../infra/local/seed.ts';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { formToken, formTokenField } from '../../shared/http/console/form-token.ts';
import type { GatewayAnswer, GatewayEvent } from '../../shared/http/core/gateway-event.ts';
import { HttpFault } from '../../shared/http/core/http-fault.ts';
import { matchRoute } from '../../shared/http/core/match-route.ts';
import { behindIt, gatewayPath, type Route } from '../../shared/http/core/route.ts';
import { type LinkClaim, type LinkKeys, mintLink } from '../../shared/links/link-token.ts';
import { ledger } from '../../shared/store/ledger.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { MemoryStore } from '../alerts/store/memory-store.ts';
import { signedInAs } from '../support/console-session.ts';
import { lambdaContext } from '../support/gateway-event.ts';
import { monday } from '../support/records.ts';

export const linkKeys: LinkKeys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };

/** As a browser would know it. */
export const publicUrl = 'https://spine.example';

export interface Asked {
  /** A path as a client writes it, with its query. */
  path: string;
  method: string;
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a stranger reads them.
  body: any;
  text: string;
}

export type Handler = (event: GatewayEvent, context: typeof lambdaContext) => Promise<GatewayAnswer>;

/** Every route with its authoriser and its function, in this process, on a store in memory. The time stands still. */
export interface System {
  ask(asked: Asked): Promise<Answered>;
  commit(...changes: Change[]): Promise<void>;
  /** From now on all is read and written there. */
  use(store: MemoryStore): void;
  store(): MemoryStore;
  /** From now on a function is another one: the same with a bug in it. */
  serve(name: string, handler: Handler): void;
  /** From now on every call of the store goes through there. */
  through(call: (command: object, send: () => Promise<unknown>) => Promise<unknown>): void;
}

/** A token as Cognito makes them, but for its signature. */
export const jwt = (claims: object): string => `jwt.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;
export const link = (claim: LinkClaim): string => mintLink(linkKeys, claim);

const verify = async (token: string) => {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return claims.exp <= monday.epochMilliseconds / 1000 ? undefined : { token_use: 'access', ...claims };
  } catch {
    return undefined;
  }
};

const askAuthorizer = (event: unknown) =>
  authorize(
    {
      now: () => monday.epochMilliseconds / 1000,
      linkKeys: async () => linkKeys,
      verify,
      log: { error: () => undefined },
    },
    event as Parameters<typeof authorize>[1],
  );

/** On a page of the console a token of staff stands for the browser of whoever is signed in by it, and for a form of theirs. */
async function withSession(asked: Asked): Promise<Asked> {
  const { pathname } = new URL(asked.path, publicUrl);
  const { by } = matchRoute(routes, asked.method, pathname).route;
  const claims = asked.token?.startsWith('jwt.') ? await verify(asked.token) : undefined;
  if (by !== 'session' || claims?.scope !== 'staff/use') return asked;
  const signIn = { staffId: claims.username, roles: claims['cognito:groups'], now: monday };
  const { cookie, sessionId } = await signedInAs(new DynamoDBClient({}), linkKeys, publicUrl, signIn);
  const form = asked.method === 'GET' ? {} : { body: ownForm(asked.body, formToken(linkKeys, sessionId)) };
  return { ...asked, ...form, headers: { cookie, ...asked.headers } };
}

/** A form with the token in it, whatever else it is. */
const ownForm = (body: unknown, token: string): unknown =>
  body === undefined || typeof body === 'string'
    ? `${body ?? ''}${body ? '&' : ''}${new URLSearchParams({ [formTokenField]: token })}`
    : body;

function eventOf({ path, method, token, body, headers = {} }: Asked): { route: Route; event: GatewayEvent } {
  const { pathname, searchParams } = new URL(path, publicUrl);
  const { route, pathParameters } = matchRoute(routes, method, pathname);
  const names = [...new Set(searchParams.keys())];
  const query = Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)]));
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
  const type = route.speaks === 'html' ? 'application/x-www-form-urlencoded' : 'application/json';
  const event = {
    resource: gatewayPath(route),
    path: pathname,
    httpMethod: method,
    headers: { 'content-type': type, ...headers, ...(token && { Authorization: `Bearer ${token}` }) },
    multiValueQueryStringParameters: names.length > 0 ? query : null,
    queryStringParameters: Object.fromEntries(searchParams),
    pathParameters: route.behind ? behindIt(route.behind, pathname) : pathParameters,
    body: text,
    isBase64Encoded: false,
    requestContext: { requestId: 'request-1', identity: { sourceIp: '192.0.2.7' } },
  };
  return { route, event };
}

const answerOf = ({ statusCode, headers, body }: GatewayAnswer): Answered => ({
  status: statusCode,
  headers,
  body: headers['Content-Type']?.includes('json') && body ? JSON.parse(body) : body,
  text: body,
});

async function handlers(): Promise<Record<string, Handler>> {
  const http = Object.entries(functions).filter(([, { trigger }]) => trigger === 'http');
  const load = async ([name, { entry }]: [string, FunctionDescription]): Promise<[string, Handler]> => {
    const { handler } = await import(new URL(`../../functions/${entry}`, import.meta.url).href);
    return [name, handler];
  };
  return Object.fromEntries(await Promise.all(http.map(load)));
}

/** Lets the SDK's clients speak to a store in memory, and stops the clock on Monday 2026-11-23, 09:00 in New York. */
function surroundings(send: (command: object) => Promise<unknown>): void {
  vi.useFakeTimers({ toFake: ['Date'], now: monday.epochMilliseconds });
  const address = 'http://127.0.0.1:1';
  setEnvironment({ publicUrl, dynamodb: address, aws: address }, { limits: 'off' });
  DynamoDBClient.prototype.send = send as never;
  SecretsManagerClient.prototype.send = (async () => ({ SecretString: JSON.stringify(linkKeys) })) as never;
}

export async function startSystem(): Promise<System> {
  let store = new MemoryStore();
  let through: Parameters<System['through']>[0] = (_, send) => send();
  surroundings((command) => through(command, () => store.send(command)));
  await seedDirectory(new DynamoDBClient({}), sampleDirectory);
  const served = await handlers();
  const door = ledger(new DynamoDBClient({}), (table) => table, 'America/New_York');
  let commits = 0;
  return {
    async ask(asked) {
      const { route, event } = eventOf(await withSession(asked));
      try {
        const authorizer = await authorizeRequest({ verify, ask: askAuthorizer }, route.auth, event as never);
        if (authorizer) event.requestContext.authorizer = authorizer;
      } catch (error) {
        if (!(error instanceof HttpFault)) throw error;
        return { status: error.status, headers: {}, body: { detail: error.message }, text: '' };
      }
      return answerOf(await served[route.function]!(event, lambdaContext));
    },
    commit: (...changes) => door.commit(changes, `seed-${commits++}`),
    use: (other) => {
      store = other;
    },
    store: () => store,
    serve: (name, handler) => {
      served[name] = handler;
    },
    through: (call) => {
      through = call;
    },
  };
}
