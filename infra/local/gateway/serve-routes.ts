import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { Temporal } from 'temporal-polyfill';
import { HttpFault } from '../../../shared/http/core/http-fault.ts';
import { matchRoute } from '../../../shared/http/core/match-route.ts';
import type { Arrived } from './proxy-event.ts';
import { readBody } from './read-body.ts';
import { problemWire, type WireAnswer, writeAnswer } from './write-answer.ts';

/** Something that is served: a deployed route, or one that only a laptop has. */
export interface Served {
  method: string;
  path: string;
  serve: (arrived: Arrived) => Promise<WireAnswer>;
}

export interface ServingSettings {
  routes: readonly Served[];
  now: () => Temporal.Instant;
  /** Told after each request that may have changed something. */
  afterChange: () => void;
}

/** @throws HttpFault where the request names a whole address, as to a proxy, or none. */
function addressOf({ url = '' }: IncomingMessage): URL {
  if (!url.startsWith('/')) throw new HttpFault(400, 'malformed-path', 'The path must begin with a slash.');
  return new URL(`http://localhost${url}`);
}

async function answer(
  { routes, now }: ServingSettings,
  request: IncomingMessage,
  requestId: string,
): Promise<WireAnswer> {
  const { pathname, searchParams: query } = addressOf(request);
  const { route, pathParameters } = matchRoute(routes, request.method ?? 'GET', pathname);
  const body = await readBody(request);
  return route.serve({ request, requestId, now: now(), route, pathname, query, pathParameters, body });
}

/** Serves the routes: finds the one that is asked for, reads the body, and writes the answer or a problem document. */
export const servedRoutes =
  (settings: ServingSettings): RequestListener =>
  async (request, response) => {
    const requestId = randomUUID();
    const wire = await answer(settings, request, requestId).catch((error) => problemWire(error, request, requestId));
    writeAnswer(request, response, wire, requestId);
    if (request.method !== 'GET' && request.method !== 'HEAD') settings.afterChange();
  };
