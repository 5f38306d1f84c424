import { Temporal } from 'temporal-polyfill';
import { onTestFinished, vi } from 'vitest';
import { deployedRoute, type GatewayRoute } from '../../infra/local/gateway/gateway.ts';
import { listenHttp } from '../../infra/local/gateway/listen-http.ts';
import type { ProxyEvent } from '../../infra/local/gateway/proxy-event.ts';
import { type Served, servedRoutes } from '../../infra/local/gateway/serve-routes.ts';

const routes: GatewayRoute[] = [
  { method: 'GET', path: '/things', function: 'things', auth: 'public' },
  { method: 'POST', path: '/things', function: 'things', auth: 'public' },
  { method: 'GET', path: '/things/{id}', function: 'things', auth: 'public' },
  { method: 'GET', path: '/things/newest', function: 'newest', auth: 'public' },
  { method: 'GET', path: '/things/{id}/parts/{part}', function: 'things', auth: 'public' },
  { method: 'GET', path: '/own', function: 'own', auth: { authorizer: 'cognito', scopes: ['a/read', 'a/write'] } },
  { method: 'GET', path: '/any', function: 'any', auth: { authorizer: 'request' } },
];

export interface GatewayFakes {
  /** Answers of functions by name. */
  functions?: Record<string, (event: ProxyEvent) => unknown>;
  /** What the user pool says of a token; of none that it knows, unless given. */
  verify?: (token: string) => Promise<Record<string, unknown> | undefined>;
  local?: readonly Served[];
}

/** Serves a few routes with fake functions; the default answer of each is 200 with its name. */
export async function localGateway({ functions = {}, verify, local = [] }: GatewayFakes = {}) {
  const events: ProxyEvent[] = [];
  const afterChange = vi.fn<() => void>();
  const invoke = async (name: string, event: unknown): Promise<unknown> => {
    events.push(event as ProxyEvent);
    const answer =
      functions[name] ?? (() => ({ statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: name }));
    return answer(event as ProxyEvent);
  };
  const authorizers = {
    verify: verify ?? (async () => undefined),
    ask: (event: unknown) => invoke('authorizer', event),
  };
  const server = await listenHttp(0);
  onTestFinished(server.close);
  server.serve(
    servedRoutes({
      routes: [...routes.map(deployedRoute(invoke, authorizers)), ...local],
      now: () => Temporal.Instant.from('2026-11-23T15:00:00Z'),
      afterChange,
    }),
  );
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`http://127.0.0.1:${server.port}${path}`, init);
  return { ask, events, afterChange, port: server.port };
}
