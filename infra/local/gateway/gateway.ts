import { validateHeaderName, validateHeaderValue } from 'node:http';
import * as z from 'zod/mini';
import type { GatewayAnswer } from '../../../shared/http/core/gateway-event.ts';
import { HttpFault } from '../../../shared/http/core/http-fault.ts';
import { gatewayPath, type Route } from '../../../shared/http/core/route.ts';
import { dataHeaders } from '../../../shared/http/core/security-headers.ts';
import type { Invoke } from '../lambda.ts';
import { type Authorizers, authorizeRequest } from './authorize.ts';
import type { LocalOperation } from './local-operation.ts';
import { proxyEvent } from './proxy-event.ts';
import type { Served } from './serve-routes.ts';
import type { WireAnswer } from './write-answer.ts';

/** The parts of a route that a gateway reads. */
export type GatewayRoute = Pick<Route, 'method' | 'path' | 'behind' | 'function' | 'auth'>;

/** @returns whether HTTP can carry all of the headers. */
function canBeSent(headers: WireAnswer['headers']): boolean {
  try {
    for (const [name, values] of Object.entries(headers)) {
      validateHeaderName(name);
      for (const value of [values].flat()) validateHeaderValue(name, value);
    }
    return true;
  } catch {
    return false;
  }
}

/** What a function may answer to API Gateway. */
const LambdaAnswer = z.object({
  statusCode: z.int().check(z.minimum(100), z.maximum(599)),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  multiValueHeaders: z.optional(z.record(z.string(), z.array(z.string()))),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

/** What API Gateway answers for a function that threw, timed out or answered nothing sensible. */
const badFunction = (): HttpFault =>
  new HttpFault(502, 'internal', 'Something went wrong on our side. Quote the x-request-id.');

function functionWire(answer: unknown): WireAnswer {
  const read = LambdaAnswer.safeParse(answer);
  if (!read.success) throw badFunction();
  const { statusCode, headers = {}, multiValueHeaders = {}, body = '', isBase64Encoded = false } = read.data;
  const single = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  const all = { ...Object.fromEntries(single), ...multiValueHeaders };
  if (!canBeSent(all)) throw badFunction();
  return { status: statusCode, headers: all, body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') };
}

const localWire = ({ statusCode, headers, body }: GatewayAnswer): WireAnswer => ({
  status: statusCode,
  headers: { ...dataHeaders, ...headers },
  body: Buffer.from(body),
});

/** Serves a deployed route as API Gateway does: authoriser, proxy event, function, answer. */
export const deployedRoute =
  (invoke: Invoke, authorizers: Authorizers) =>
  (route: GatewayRoute): Served => ({
    method: route.method,
    path: gatewayPath(route),
    serve: async (arrived) => {
      const event = proxyEvent(arrived);
      const authorizer = await authorizeRequest(authorizers, route.auth, event);
      if (authorizer) event.requestContext.authorizer = authorizer;
      const answer = await invoke(route.function, event).catch(() => {
        throw badFunction();
      });
      return functionWire(answer);
    },
  });

/** Serves what only a laptop has. */
export const localRoute = (method: string, path: string, operation: LocalOperation): Served => ({
  method,
  path,
  serve: async (arrived) => {
    const { headers } = proxyEvent(arrived);
    const { query, pathParameters: path, body } = arrived;
    return localWire(await operation({ headers, query, path, body: body?.toString('utf8') ?? '' }));
  },
});
