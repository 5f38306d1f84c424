import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { jsonDoor } from '../../../shared/http/json/json-door.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';

const page = 'https://clinic.example';
const routes = routesOf('things', {
  seeThings: {
    method: 'GET',
    path: '/v1/things',
    handler: 'none',
    summary: 'See.',
    callers: ['public'],
    query: z.strictObject({ loud: z.optional(z.enum(['yes', 'no'])) }),
    answers: { 200: { description: 'Seen.', schema: z.strictObject({ name: z.string() }) } },
  },
});

const setup = {
  door: jsonDoor,
  clock: { now: () => Temporal.Instant.from('2026-11-23T14:00:00Z') },
  zone: 'America/New_York',
};

async function ask(origin: string | undefined, allowedOrigins?: string[], loud = 'yes', sent = {}) {
  const handler = httpFunction(
    routes,
    { seeThings: async () => ({ status: 200, body: { name: 'a' }, headers: sent }) },
    { ...setup, ...(allowedOrigins && { allowedOrigins }) },
  );
  const event = gatewayEvent('GET', '/v1/things', {
    headers: origin ? { origin } : {},
    query: { loud },
  });
  return handler(event, lambdaContext);
}

describe('a page of another site', () => {
  it('may read answers where its origin is named', async () => {
    const { headers } = await ask(page, ['https://other.example', page]);
    expect(headers).toMatchObject({ 'Access-Control-Allow-Origin': page, Vary: 'Origin, Accept-Encoding' });
  });

  it('is told apart beside whatever else an answer goes by', async () => {
    const { headers } = await ask(page, [page], 'yes', { Vary: 'Accept-Encoding' });
    expect(headers).toMatchObject({ Vary: 'Origin, Accept-Encoding' });
  });

  it('may read refusals too', async () => {
    const { statusCode, headers } = await ask(page, [page], 'perhaps');
    expect(statusCode).toBe(422);
    expect(headers).toMatchObject({
      'Access-Control-Allow-Origin': page,
      'Access-Control-Expose-Headers': expect.stringContaining('x-request-id'),
    });
  });

  it.each([
    ['another origin', 'https://evil.example', [page]],
    ['an origin that only begins alike', `${page}.evil.example`, [page]],
    ['null', 'null', [page]],
    ['no origin', undefined, [page]],
    ['any origin where none is named', page, undefined],
  ])('may not for %s', async (_, origin, allowed) => {
    const { statusCode, headers } = await ask(origin, allowed);
    expect(statusCode).toBe(200);
    expect(Object.keys(headers).filter((name) => /^access-control/i.test(name))).toEqual([]);
  });
});
