import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../functions/routes.ts';
import type { Route } from '../../shared/http/core/route.ts';
import { everyAnswer } from '../../shared/http/core/security-headers.ts';
import { noSymptoms } from '../support/no-symptoms.ts';
import { askWith } from './bad-requests.ts';
import { askers } from './callers.ts';
import type { Answered, Asked } from './system.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});

const rows = (chosen: (route: Route) => boolean) =>
  routes.filter(chosen).map((route) => [route.operation, route] as const);

/** Ways to ask a route: rightly, for a table, for a page with what can be read by nobody, and as nobody. */
const ways: readonly (readonly [name: string, change: (path: string) => Partial<Asked>])[] = [
  ['rightly', () => ({})],
  ['for a table', () => ({ headers: { accept: 'text/csv' } })],
  [
    'wrongly',
    (path) => ({
      path: `${path}${path.includes('?') ? '&' : '?'}embed=1`,
      body: '{',
      headers: { accept: 'text/html' },
    }),
  ],
  ['without a token', () => ({ token: undefined })],
];

/** What an answer of a function lacks. The user pool's authoriser refuses without asking one (test/infra/api.ts). */
function lackOf({ headers, status }: Answered): string[] {
  const lacking = Object.entries(everyAnswer).filter(([name, value]) => headers[name] !== value);
  const policy = headers['Content-Security-Policy'] ?? '';
  const isClosed = policy.includes("default-src 'none'") && policy.includes('frame-ancestors');
  return [...lacking.map(([name]) => `${status} lacks ${name}`), ...(isClosed ? [] : [`${status} lacks a policy`])];
}

test.each(rows(() => true))('every answer of %s has the security headers, refusals too', async (_, route) => {
  const lacks: string[] = [];
  for (const [name, change] of ways) {
    const isOfPool = route.auth !== 'public' && route.auth.authorizer === 'cognito';
    if (isOfPool && name === 'without a token') continue;
    const answer = await askWith(world, route, ({ path }) => change(path));
    lacks.push(...lackOf(answer).map((lack) => `${name}: ${lack}`));
  }
  expect(lacks).toEqual([]);
});

const bad = askers.filter(({ valid }) => !valid).map(({ name, token }) => [name, token] as const);
const isAskedFirst = ({ auth }: Route): boolean => auth !== 'public' && auth.authorizer === 'request';

describe('a token that is not good', () => {
  test('is of each kind that there is', () => {
    expect(bad.map(([name]) => name)).toEqual([
      'booking token that ran out',
      'manage token that ran out',
      'staff whose token ran out',
      'a forged token',
    ]);
  });

  test.each(rows(isAskedFirst))('is refused by the function of %s, open to the public or not', async (_, route) => {
    for (const [name, token] of [...bad, ['no token', 'x'] as const]) {
      const { status, headers, body } = await askWith(world, route, () => ({ token }));
      expect([status, headers['Content-Type'], headers['WWW-Authenticate']], name).toEqual([
        401,
        'application/problem+json',
        'Bearer',
      ]);
      expect(body.type, name).toBe('urn:spinebridge:problem:sign-in-needed');
    }
  });

  test.each(rows((route) => isAskedFirst(route) && route.method === 'GET'))(
    'in the address of %s is told as a dead link, on a page',
    async (_, route) => {
      const headers = { accept: 'text/html' };
      const answer = await askWith(world, route, ({ path }) => ({
        path: `${path.split('?')[0]}?token=${bad[1]?.[1]}`,
        token: undefined,
        headers,
      }));
      expect([answer.status, answer.headers['Content-Type']]).toEqual([401, 'text/html; charset=utf-8']);
      expect(answer.text).toContain('<h1>This link');
    },
  );

  test('hides no emergency: whoever sends one with an old link is told to get help, and that nothing was stored', async () => {
    const route = routes.find(({ operation }) => operation === 'addIntakeAnswers')!;
    const clinical = {
      symptoms: { ...noSymptoms, bladderBowel: { value: 'loss-of-control-or-retention', onsetDays: 1 } },
    };
    const { status, body } = await askWith(world, route, () => ({ token: bad[0]?.[1], body: { clinical } }));
    expect(status).toBe(401);
    expect(JSON.stringify(body)).toMatch(/911/);
  });
});
