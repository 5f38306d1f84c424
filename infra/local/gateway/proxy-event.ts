import type { IncomingMessage } from 'node:http';
import type { Temporal } from 'temporal-polyfill';

type Single = Record<string, string>;
type Multi = Record<string, string[]>;

/** A REST proxy event (payload format 1.0) as API Gateway makes it. */
export interface ProxyEvent {
  resource: string;
  path: string;
  httpMethod: string;
  headers: Single;
  multiValueHeaders: Multi;
  queryStringParameters: Single | null;
  multiValueQueryStringParameters: Multi | null;
  pathParameters: Single | null;
  stageVariables: null;
  requestContext: Record<string, unknown> & { requestId: string; authorizer?: Record<string, unknown> };
  /** Base64, as every body is of an API whose media types are all binary: its bytes come as they were sent. */
  body: string | null;
  isBase64Encoded: boolean;
}

export interface Arrived {
  request: IncomingMessage;
  requestId: string;
  now: Temporal.Instant;
  route: { path: string; method: string };
  pathname: string;
  query: URLSearchParams;
  pathParameters: Single;
  body: Buffer | null;
}

export const stage = 'local';
export const account = '000000000000';
export const apiId = 'local';

/** Through a Map, because a client may send any name, `__proto__` too. */
function grouped(pairs: Iterable<readonly [name: string, value: string]>): Multi {
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return Object.fromEntries(groups);
}

/** Names keep the letter case in which they came. */
const headersOf = ({ rawHeaders }: IncomingMessage): Multi =>
  grouped(rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [])));

/** Of several values the last one counts. */
const last = (values: Multi): Single =>
  Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.at(-1) ?? '']));

const orNull = <T extends object>(values: T): T | null => (Object.keys(values).length > 0 ? values : null);

function contextOf({ request, requestId, now, route, pathname }: Arrived): ProxyEvent['requestContext'] {
  return {
    accountId: account,
    apiId,
    stage,
    resourceId: 'local',
    resourcePath: route.path,
    httpMethod: route.method,
    path: `/${stage}${pathname}`,
    protocol: 'HTTP/1.1',
    requestId,
    extendedRequestId: requestId,
    requestTimeEpoch: now.epochMilliseconds,
    identity: {
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: request.headers['user-agent'] ?? null,
    },
  };
}

/** Makes the event of a request that has come in; the authoriser's part is added when it has answered. */
export function proxyEvent(arrived: Arrived): ProxyEvent {
  const headers = headersOf(arrived.request);
  const query = grouped(arrived.query);
  return {
    resource: arrived.route.path,
    path: arrived.pathname,
    httpMethod: arrived.route.method,
    headers: last(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(last(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: orNull(arrived.pathParameters),
    stageVariables: null,
    requestContext: contextOf(arrived),
    body: arrived.body?.toString('base64') ?? null,
    isBase64Encoded: arrived.body !== null,
  };
}
