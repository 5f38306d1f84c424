import { randomUUID } from 'node:crypto';
import type { FunctionName } from '../../../functions/functions.ts';
import { routes } from '../../../functions/routes.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { authorizerContext } from '../../../shared/http/core/caller.ts';
import type { GatewayEvent } from '../../../shared/http/core/gateway-event.ts';

export interface Request {
  caller?: Caller;
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
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
  { caller, path = {}, query, body }: Request,
): { name: FunctionName; event: GatewayEvent } {
  const route = routes.find((each) => each.operation === operation);
  if (!route) throw new Error(`There is no operation ${operation}.`);
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const authorizer = caller && authorizerContext(caller);
  const event = {
    resource: route.path,
    path: route.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? ''),
    httpMethod: route.method,
    headers,
    multiValueQueryStringParameters: query
      ? Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]]))
      : null,
    pathParameters: path,
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
