import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../functions/routes.ts';
import type { Route } from '../../shared/http/core/route.ts';
import { askWith, membersOf } from './bad-requests.ts';
import type { Answered } from './system.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});

/** Text that a page must show as text. */
const script = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;
const oddTexts = [
  '',
  'x',
  'x'.repeat(3000),
  '\u0000',
  '-1',
  '2026-02-30',
  '%',
  '\u202eé😀',
  "' OR 1=1; --",
  '__proto__',
  'constructor',
  '{',
  '[[1]]',
  '{"__proto__":{"a":1}}',
  script,
];

/** What a page's answer may be, and its text: the page, the next one, or in words why not. */
function faultOf({ status, headers, text }: Answered): string | undefined {
  if (status >= 500) return `was answered ${status}`;
  if (text.includes('<script>alert') || text.includes('<img src=x')) return 'shows text as markup';
  if (status === 303) return headers.Location === undefined ? 'leads nowhere' : undefined;
  if (!headers['Content-Type']?.startsWith('text/html')) return `is no page: ${headers['Content-Type']}`;
  return /href="tel:/.test(text) ? undefined : 'names no phone';
}

const isPage = ({ speaks, path, operation }: Route): boolean =>
  speaks === 'html' && !path.startsWith('/staff') && operation !== 'sendAsset';
const rows = (chosen: (route: Route) => boolean) =>
  routes.filter((route) => isPage(route) && chosen(route)).map((route) => [route.operation, route] as const);

/** Asks in every odd way, and says which were answered wrongly. */
async function faults(route: Route, ways: readonly (readonly [name: string, change: Parameters<typeof askWith>[2]])[]) {
  const found: string[] = [];
  for (const [name, change] of ways) {
    const fault = faultOf(await askWith(world, route, change));
    if (fault) found.push(`${name.slice(0, 60)} ${fault}`);
  }
  return found;
}

const withParameter = (path: string, name: string, value: string): string => {
  const url = new URL(path, 'https://spine.example');
  url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
};

describe.each(rows(({ query }) => query !== undefined))('the query of the page %s', (_, route) => {
  test('with any parameter of any form is answered by a page', async () => {
    const ways = membersOf(route.query).flatMap((name) =>
      oddTexts.map(
        (value) =>
          [`${name}=${value}`, ({ path }: { path: string }) => ({ path: withParameter(path, name, value) })] as const,
      ),
    );
    expect(await faults(route, ways)).toEqual([]);
  });

  test('with a parameter twice is answered by a page', async () => {
    const ways = membersOf(route.query).map(
      (name) =>
        [
          name,
          ({ path }: { path: string }) => ({ path: `${path}${path.includes('?') ? '&' : '?'}${name}=a&${name}=b` }),
        ] as const,
    );
    expect(await faults(route, ways)).toEqual([]);
  });

  test('that a mail program doubled, or with what no store takes, is answered as it was sent', async () => {
    const { status } = await askWith(world, route, () => ({}));
    const twice = (query: string | undefined): string => (query === undefined ? '' : `?${query}&${query}`);
    const doubled = await askWith(world, route, ({ path }) => {
      const [place, query] = path.split('?');
      return { path: `${place}${twice(query)}` };
    });
    expect(doubled.status).toBe(status);
    const broken = await askWith(world, route, ({ path }) => ({
      path: `${path}${path.includes('?') ? '&' : '?'}d=%00`,
    }));
    expect(broken.status).toBe(status);
  });

  test('with one that nobody knows is answered as without: mail services and shops add theirs', async () => {
    const { status } = await askWith(world, route, () => ({}));
    const answer = await askWith(world, route, ({ path }) => ({ path: withParameter(path, 'utm_source', 'mail') }));
    expect(answer.status).toBe(status);
  });
});

/** Fields of forms; a page takes those of others for nothing. */
const fields = [
  'answers',
  'at',
  'go',
  'form',
  'website',
  'phone',
  'slot',
  'act',
  'reason',
  'month',
  'email',
  'freeText',
];
const repeated = `${fields.map((name) => `${name}=1&${name}=2`).join('&')}`;
const bodies = [
  '',
  '=',
  '&&&',
  '%',
  '%ff%fe',
  'x',
  '{"answers":{}}',
  repeated,
  'a=b&'.repeat(2000),
  `answers=${encodeURIComponent(`{"name":"${script.replaceAll('"', '\\"')}"}`)}`,
];

describe.each(rows(({ method }) => method === 'POST'))('the form of the page %s', (_, route) => {
  test('with any field of any form is answered by a page', async () => {
    const ways = fields.flatMap((name) =>
      oddTexts.map((value) => {
        const given = (body: unknown): URLSearchParams => new URLSearchParams(String(body ?? ''));
        const change = ({ body }: { body?: unknown }) => {
          const form = given(body);
          form.set(name, value);
          return { body: form.toString() };
        };
        return [`${name}=${value}`, change] as const;
      }),
    );
    expect(await faults(route, ways)).toEqual([]);
  });

  test('with any body is answered by a page', async () => {
    const ways = bodies.map((body) => [body, () => ({ body })] as const);
    expect(await faults(route, ways)).toEqual([]);
  });

  test('of any media type is answered by a page', async () => {
    const ways = ['application/json', 'text/xml', 'multipart/form-data; boundary=x', 'nonsense'].map(
      (type) => [type, () => ({ headers: { 'content-type': type } })] as const,
    );
    expect(await faults(route, ways)).toEqual([]);
  });
});
