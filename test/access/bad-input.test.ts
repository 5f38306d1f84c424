import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../functions/routes.ts';
import type { Route } from '../../shared/http/core/route.ts';
import { askWith, faultOf, membersOf, rightOf, schemaOf, text } from './bad-requests.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});

const wrong = [
  42,
  -1.5,
  true,
  null,
  '',
  'x'.repeat(5000),
  '\u0000',
  '\ud800',
  [],
  [null],
  {},
  { __proto__x: 1 },
  [[['x']]],
];

const bodied = routes.filter(({ body, speaks }) => body && !speaks).map((route) => [route.operation, route] as const);

describe.each(bodied)('the body of %s', (_, route) => {
  test('with any member of any other kind is answered in words, and points there', async () => {
    const found: string[] = [];
    for (const member of membersOf(route.body))
      for (const value of wrong) {
        const answer = await askWith(world, route, ({ body }) => ({ body: { ...(body as object), [member]: value } }));
        const fault = faultOf(route, answer, answer.status === 422 ? `/${member}` : undefined);
        if (fault) found.push(`${member}: ${text(value)} ${fault}`);
      }
    expect(found).toEqual([]);
  });

  test('with a member that nobody knows is refused by its name', async () => {
    const answer = await askWith(world, route, ({ body }) => ({ body: { ...(body as object), noSuchMember: 1 } }));
    if (route.anyBody) return expect(answer.status).toBeLessThan(500);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/noSuchMember' }] } });
  });

  test('without one that it needs is refused by its name', async () => {
    for (const member of schemaOf(route.body!).required ?? []) {
      const answer = await askWith(world, route, ({ body }) => ({
        body: { ...(body as object), [member]: undefined },
      }));
      expect([member, answer.status, faultOf(route, answer, `/${member}`)]).toEqual([member, 422, undefined]);
    }
  });

  test.each(['{', '[]', 'null', '"x"', '1', '\ufeff', `${'['.repeat(5000)}`])('is no %j', async (body) => {
    const answer = await askWith(world, route, () => ({ body }));
    expect(faultOf(route, answer)).toBeUndefined();
    if (!route.anyBody && body !== '\ufeff') expect([400, 422]).toContain(answer.status);
  });

  test('is JSON, and says so', async () => {
    const answer = await askWith(world, route, () => ({ body: '<x/>', headers: { 'content-type': 'text/xml' } }));
    expect(faultOf(route, answer)).toBeUndefined();
    if (!route.anyBody) expect(answer.status).toBe(415);
  });
});

const asked = routes.filter(({ query, speaks }) => query && !speaks).map((route) => [route.operation, route] as const);
const oddTexts = ['', 'x', 'x'.repeat(3000), '\u0000', '-1', '1e9', '2026-02-30', '%', 'é', "' OR 1=1", '__proto__'];

describe.each(asked)('the query of %s', (_, route) => {
  test('with any parameter of any other form is answered in words, and points there', async () => {
    const found: string[] = [];
    for (const member of membersOf(route.query))
      for (const value of oddTexts) {
        const answer = await askWith(world, route, ({ path }) => ({ path: withParameter(path, member, value) }));
        const fault = faultOf(route, answer, answer.status === 422 ? `/${member}` : undefined);
        if (fault) found.push(`${member}: ${text(value)} ${fault}`);
      }
    expect(found).toEqual([]);
  });

  test('with one that nobody knows is refused by its name', async () => {
    const answer = await askWith(world, route, ({ path }) => ({ path: withParameter(path, 'noSuchName', '1') }));
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/noSuchName' }] } });
  });
});

function withParameter(path: string, name: string, value: string): string {
  const url = new URL(path, 'https://spine.example');
  url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}

const ofRecord = routes
  .filter(({ path, speaks }) => path.includes('{') && !speaks)
  .map((route) => [route.operation, route] as const);
const oddIds = [
  'x',
  '..%2f',
  '%00',
  'x'.repeat(300),
  'int_',
  '%F0%9F%98%80',
  "int_'",
  'INT_00000000000000000001',
  '__proto__',
];

describe.each(ofRecord)('the record that %s names', (_, route) => {
  test.each([...oddIds, 'apt_zzzzzzzzzzzzzzzzzzzz', 'int_zzzzzzzzzzzzzzzzzzzz'])('is no %s', async (id) => {
    const answer = await askWith(world, route, ({ path }) => ({ path: withId(route, path, id) }));
    expect(faultOf(route, answer)).toBeUndefined();
    // A hold that is over is given back; that of nobody too.
    const isHarmless = route.operation === 'releaseHold' && answer.status === 204;
    if (!isHarmless) expect([404, 422]).toContain(answer.status);
  });
});

/** The path of a request with another record. */
function withId({ path: template }: Route, path: string, id: string): string {
  const place = template.split('/').findIndex((part) => part.startsWith('{'));
  return path
    .split('/')
    .map((part, at) => (at === place ? `${id}${part.includes('?') ? part.slice(part.indexOf('?')) : ''}` : part))
    .join('/');
}

const ofVersion = ofRecord.filter(
  ([, { method, path }]) =>
    (method === 'POST' || method === 'PATCH') && /^\/v1\/(cases|appointments|referrals|intakes)\//.test(path),
);

describe.each(ofVersion)('%s', (_, route) => {
  test.each(['"1"', 'W/"1"', '99', '"x"', '', '"6", "8"', '-7', '1e0', '"07"x'])(
    'on the version %s is refused: it is another one',
    async (version) => {
      const answer = await askWith(world, route, () => ({ headers: { 'If-Match': version } }));
      expect([faultOf(route, answer), answer.status]).toEqual([
        undefined,
        rightOf(route, world).request.states?.length === 0 ? expect.any(Number) : 412,
      ]);
      if (route.path.startsWith('/v1/cases/'))
        expect(answer.body.current).toMatchObject({ version: 7, round: 0, urgency: 'routine' });
    },
  );
});
