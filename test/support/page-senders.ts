import type { GatewayAnswer, GatewayEvent } from '../../shared/http/core/gateway-event.ts';
import { matchRoute } from '../../shared/http/core/match-route.ts';
import { behindIt, gatewayPath, type Route } from '../../shared/http/core/route.ts';
import { lambdaContext } from './gateway-event.ts';

export interface AskedPage {
  method: string;
  /** Path and query, from the site's root. */
  address: string;
  /** A form, as it is sent. */
  body?: string | undefined;
  headers?: Readonly<Record<string, string>>;
}

export interface SentPage {
  status: number;
  /** By names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  html: string;
}

export type PageSender = (asked: AskedPage) => Promise<SentPage>;

const formType = 'application/x-www-form-urlencoded';
const headersFor = ({ body, headers }: AskedPage): Record<string, string> => ({
  accept: 'text/html,application/xhtml+xml',
  ...(body !== undefined && { 'content-type': formType }),
  ...headers,
});

/** Over HTTP, below a base address without a trailing slash. */
export const httpSender =
  (base: string): PageSender =>
  async (asked) => {
    const { method, address, body } = asked;
    const init = {
      method,
      headers: headersFor(asked),
      redirect: 'manual' as const,
      ...(body !== undefined && { body }),
    };
    const answer = await fetch(`${base}${address}`, init);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), html: await answer.text() };
  };

type Handler = (event: GatewayEvent, context: typeof lambdaContext) => Promise<unknown>;

/** What is behind some routes: a function of the pages, made of its routes by httpFunction. */
export interface Served {
  routes: Readonly<Record<string, Pick<Route, 'method' | 'path' | 'behind'>>>;
  handler: Handler;
}

const queryOf = (query: URLSearchParams): Record<string, string[]> | null => {
  const names = [...new Set(query.keys())];
  return names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
};

/**
 * Straight to handlers in this process, as API Gateway asks them.
 * @param from the address that requests come from
 */
export function handlerSender(served: readonly Served[], from = '192.0.2.7'): PageSender {
  const routed = served.flatMap(({ routes, handler }) =>
    Object.values(routes).map(({ method, path, behind }) => ({ method, path, behind, handler })),
  );
  return async (asked) => {
    const { pathname, searchParams } = new URL(asked.address, 'http://site.test');
    const { route, pathParameters } = matchRoute(routed, asked.method, pathname);
    const event: GatewayEvent = {
      resource: gatewayPath(route),
      path: pathname,
      httpMethod: asked.method,
      headers: headersFor(asked),
      multiValueQueryStringParameters: queryOf(searchParams),
      pathParameters: route.behind ? behindIt(route.behind, pathname) : pathParameters,
      body: asked.body === undefined ? null : Buffer.from(asked.body).toString('base64'),
      isBase64Encoded: asked.body !== undefined,
      requestContext: { requestId: 'request-1', identity: { sourceIp: from } },
    };
    const { statusCode, headers, body } = (await route.handler(event, lambdaContext)) as GatewayAnswer;
    const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
    return { status: statusCode, headers: Object.fromEntries(lower), html: body };
  };
}
