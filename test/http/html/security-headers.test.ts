import { describe, expect, it } from 'vitest';
import { intakePagesRoutes } from '../../../functions/http/intake-pages/routes.ts';
import { routes } from '../../../functions/routes.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { htmlDoor } from '../../../shared/http/html/html-door.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { page } from '../../../shared/http/html/page.ts';
import { redirected, seeOther } from '../../../shared/http/html/see-other.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';
import { monday } from '../../support/records.ts';

const site = { practiceName: 'Bones & Sons', phone: '(631) 981-2663' };
const sites = ['https://one.example', 'https://two.example'];
const shown = async () => ({
  status: 200,
  body: page(site, { title: 't', language: 'en', up: './', main: html`<h1>t</h1>` }),
});

const answering = (allowed: readonly string[], showIntake: () => Promise<OperationAnswer> = shown) => {
  const operations = { showIntake, takeIntake: shown, showResume: shown, resumeIntake: shown };
  const setup = { clock: { now: () => monday }, zone: 'America/New_York', door: htmlDoor(site, allowed) };
  const { showIntake: route } = intakePagesRoutes;
  const leads = { ...route, answers: { ...route.answers, 303: redirected } };
  const handler = httpFunction({ ...intakePagesRoutes, showIntake: leads }, operations, setup);
  return async (query: Record<string, string>) =>
    (await handler(gatewayEvent('GET', '/intake', { query }), lambdaContext)).headers;
};

describe('what leads to a page', () => {
  it('is kept by nobody and told to no other site, for its address opens what is sealed in it', async () => {
    const headers = await answering([], async () => seeOther('./intake?d=x'))({});
    expect(headers).toMatchObject({
      Location: './intake?d=x',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('Content-Type');
  });
});

describe('a page in a frame', () => {
  it('may stand in one of the allowed sites, and of no other', async () => {
    const headers = await answering(sites)({ embed: '1' });
    expect(headers['Content-Security-Policy']).toContain('frame-ancestors https://one.example https://two.example');
    expect(headers).not.toHaveProperty('X-Frame-Options');
  });

  it.each([
    ['is asked for without embed=1', sites, {}],
    ['has another value', sites, { embed: 'yes' }],
    ['has no site that may', [], { embed: '1' }],
  ])('stands in none where it %s', async (_, allowed, query) => {
    const headers = await answering(allowed)(query as Record<string, string>);
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(headers['X-Frame-Options']).toBe('DENY');
  });

  it('may say there what went wrong', async () => {
    const failing = async () => {
      throw new Error('asked to fail');
    };
    const headers = await answering(sites, failing)({ embed: '1' });
    expect(headers['Content-Security-Policy']).toContain('frame-ancestors https://one.example');
  });

  it('is none but one of the intake form', () => {
    const framed = routes.filter(({ embeds }) => embeds).map(({ path }) => path);
    expect([...new Set(framed)]).toEqual(['/intake', '/intake/resume']);
  });
});

it.each(['0', '1'])(
  'every page is kept nowhere, named nowhere and runs nothing but our own files (embed=%s)',
  async (embed) => {
    const headers = await answering(sites)({ embed });
    expect(headers).toMatchObject({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': expect.stringContaining('geolocation=()'),
    });
    const policy = headers['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
  },
);
