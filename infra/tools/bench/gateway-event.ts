import { randomUUID } from 'node:crypto';
import type { FunctionName } from '../../../functions/functions.ts';
import { routes } from '../../../functions/routes.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { authorizerContext } from '../../../shared/http/core/caller.ts';
import type { GatewayEvent } from '../../../shared/http/core/gateway-event.ts';
import { behindIt, gatewayPath } from '../../../shared/http/core/route.ts';

export interface Request {
  caller?: Caller;
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Of a page of the console: whose session it is. */
  cookie?: string;
}

let askers = 0;
/** Each request comes from an address of its own: what is measured is nobody's twentieth. */
const nextAddress = (): string => {
  const n = ++askers;
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
};

/** @returns the event that API Gateway would send for a request, and the function that it would send it to. */
export function eventOf(
  operation: string,
  { caller, path = {}, query, body, cookie }: Request,
): { name: FunctionName; event: GatewayEvent } {
  const route = routes.find((each) => each.operation === operation);
  if (!route) throw new Error(`There is no operation ${operation}.`);
  const asked = cookie === undefined ? { 'idempotency-key': randomUUID() } : { cookie, accept: 'text/html' };
  const headers = { 'content-type': 'application/json', ...asked };
  const authorizer = caller && authorizerContext(caller);
  const at = route.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  const event = {
    resource: gatewayPath(route),
    path: at,
    httpMethod: route.method,
    headers,
    multiValueQueryStringParameters: query
      ? Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]]))
      : null,
    pathParameters: route.behind === undefined ? path : behindIt(route.behind, at),
    body: body === undefined ? null : JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: {
      requestId: randomUUID(),
      identity: { sourceIp: nextAddress() },
      ...(authorizer && { authorizer }),
    },
  };
  return { name: route.function as FunctionName, event };
}
