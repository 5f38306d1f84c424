import { describe, expect, it } from 'vitest';
import { handler } from '../../../functions/http/pages/index.ts';
import { assetNames } from '../../../shared/http/html/assets.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';

const ask = (resource: string, pathParameters: Record<string, string> | null = null, method = 'GET') =>
  handler(gatewayEvent(method, resource, { pathParameters, headers: {} }), lambdaContext);
const asset = (file: string, method?: string) => ask('/assets/{file}', { file }, method);

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

describe('every file that pages need', () => {
  it.each(Object.entries(assetNames))('%s is sent as what it is, to be kept for ever', async (name, hashed) => {
    expect(await asset(hashed)).toMatchObject({
      statusCode: 200,
      headers: {
        Vary: 'Accept-Encoding',
        'Content-Type': types[name.split('.').at(-1) ?? ''],
        'Cache-Control': 'public, max-age=31536000, immutable',
        'X-Content-Type-Options': 'nosniff',
      },
      body: expect.stringMatching(/\S/),
    });
  });
});

describe('the style of the pages', () => {
  it('is sent under the name that pages give, to be kept for ever', async () => {
    expect(await asset(assetNames['site.css'])).toMatchObject({
      statusCode: 200,
      headers: {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
        'X-Content-Type-Options': 'nosniff',
      },
      body: expect.stringContaining('.usa-button'),
    });
  });

  it('is sent to a page of another release too, which is to ask again', async () => {
    const answer = await asset('site.0123456789.css');
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'Cache-Control': 'no-cache' } });
  });

  it.each([
    'site.css',
    'openapi.json',
    '..',
    'index.mjs',
    'site.0123456789.css.map',
    'none.0123456789.css',
    'x'.repeat(300),
  ])('is one of few files, and %s none', async (file) => {
    const answer = await asset(file);
    expect(answer).toMatchObject({ statusCode: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  });

  it('is looked for by HEAD as by GET', async () => {
    expect(await asset(assetNames['site.css'], 'HEAD')).toMatchObject({ statusCode: 200 });
  });
});

describe('the addresses of the console', () => {
  it.each(['/staff', '/staff/{page}'])('%s is a page that says there is none', async (path) => {
    const answer = await ask(path, path.includes('{') ? { page: 'cases' } : null);
    expect(answer).toMatchObject({ statusCode: 404, body: expect.stringContaining('<h1>Not found</h1>') });
  });
});
