import { describe, expect, it } from 'vitest';
import { htmlDoor, withProblemPages } from '../../../shared/http/html/html-door.ts';
import { jsonDoor } from '../../../shared/http/json/json-door.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';
import { setup } from '../../support/things-function.ts';
import { validHtml } from '../../support/valid-html.ts';

const site = { practiceName: 'Bones & Sons', phone: '(631) 981-2663' };
const change = ['PATCH', '/v1/things/{id}'] as const;
const browser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const behind = (door: typeof jsonDoor, ...[act, more]: Parameters<typeof setup>) => {
  const { handler } = setup(act, { ...more, door });
  return (...[method, path, given]: Parameters<typeof gatewayEvent>) =>
    handler(gatewayEvent(method, path, given), lambdaContext);
};
const pages = behind(htmlDoor(site));

describe('a problem behind the door of pages', () => {
  it('is a whole page that says what to do, whom to call and what to quote', async () => {
    const { statusCode, body, headers } = await pages(...change, { headers: form, body: 'nome=x' });
    expect(statusCode).toBe(422);
    expect(headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<h1>Invalid input</h1>');
    expect(body).toContain('<code>/name</code> is required');
    expect(body).toContain('href="tel:+16319812663"');
    expect(body).toContain('Bones &amp; Sons');
    expect(body).toContain('<code>request-1</code>');
    expect(body).toContain('href="../../assets/site.');
    expect(await validHtml(body)).toEqual([]);
  });

  it('is data for a client that asks for data', async () => {
    const answer = await pages(...change, { headers: { ...form, Accept: 'application/json' }, body: '' });
    expect(answer.headers['Content-Type']).toBe('application/problem+json');
  });

  it('is a page for a client that says nothing', async () => {
    const answer = await pages(...change, { headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(answer).toMatchObject({
      statusCode: 415,
      body: expect.stringContaining('application/x-www-form-urlencoded'),
    });
  });

  it('shows no markup that came with the request', async () => {
    const answer = await pages(...change, { headers: form, body: 'name=a&%3Cscript%3Ealert(1)%3C%2Fscript%3E=1' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).not.toContain('<script');
    expect(answer.body).toContain('/&lt;script&gt;alert(1)&lt;~1script&gt;');
  });

  it('hides what failed', async () => {
    const failing = behind(htmlDoor(site), () => {
      throw new Error('patient Rosa');
    });
    const answer = await failing(...change, { headers: form, body: 'name=a' });
    expect(answer).toMatchObject({ statusCode: 500, body: expect.not.stringContaining('Rosa') });
  });
});

describe('every page', () => {
  it('runs no script but our own, stands in no frame, tells no other site its address and is not kept', async () => {
    const { headers } = await pages(...change, { headers: form, body: '' });
    const policy = headers['Content-Security-Policy'] ?? '';
    const directives = policy.split('; ');
    expect(directives).toEqual(
      expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]),
    );
    expect(policy).not.toMatch(/unsafe|\*|data:|script-src(?! 'self';)/);
    expect(headers).toMatchObject({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    });
  });

  it('is what page() wrote: any other text does not leave', async () => {
    const { pageAnswer } = await import('../../../shared/http/html/html-door.ts');
    const { schema } = pageAnswer('A page.');
    expect(schema?.safeParse('<p>hello</p>').success).toBe(false);
    expect(schema?.safeParse('<!doctype html>\n<p>hello</p>').success).toBe(true);
  });
});

describe('a problem of the API', () => {
  const api = behind(withProblemPages(jsonDoor, site));

  it('is a page for a browser', async () => {
    const answer = await api('GET', '/v1/things/{id}', { headers: browser });
    expect(answer).toMatchObject({ statusCode: 401, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    expect(answer.headers['WWW-Authenticate']).toBe('Bearer');
    expect(answer.body).toContain('<h1>Sign-in needed</h1>');
  });

  it.each([[{ Accept: '*/*' }], [{ Accept: 'application/json' }], [{}]])('is data with %o', async (headers) => {
    const answer = await api('GET', '/v1/things/{id}', { headers });
    expect(answer.headers['Content-Type']).toBe('application/problem+json');
  });

  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es', 'Este enlace ya no es válido', 'Le ayudamos por teléfono:'],
    ['en-US', 'en', 'This link is not valid any more', 'We help you on the phone:'],
  ])(
    'is of a link whose token is not good a page for whoever opened it: %s',
    async (languages, language, title, call) => {
      const headers = { ...browser, 'Accept-Language': languages };
      const { statusCode, body } = await api('GET', '/v1/things/{id}', { headers, query: { token: 'old' } });
      expect(statusCode).toBe(401);
      expect(body).toContain(`<html lang="${language}">`);
      expect(body).toContain(`<h1>${title}</h1>`);
      expect(body).toContain(`${call} <a class="phone" href="tel:+16319812663"`);
      expect(body).toContain('<code>request-1</code>');
      expect(body).not.toMatch(/Bearer|Sign-in/);
      expect(await validHtml(body)).toEqual([]);
    },
  );

  it('says in data too that the link is not valid, and of the header only where no link was opened', async () => {
    const opened = await api('GET', '/v1/things/{id}', { query: { token: 'old' } });
    expect(JSON.parse(opened.body).detail).toContain('This link is not valid any more.');
    expect(JSON.parse(opened.body).phone).toBe(site.phone);
    const bare = JSON.parse((await api('GET', '/v1/things/{id}')).body);
    expect(bare.detail).toContain('Bearer <token>');
    expect(bare).not.toHaveProperty('phone');
  });

  it('is of no link where a token came in the header too', async () => {
    const given = { query: { token: 'old' } };
    const headers = { ...browser, authorization: 'Bearer some' };
    const { body } = await api('GET', '/v1/things/{id}', { ...given, headers });
    expect(body).toContain('<h1>Sign-in needed</h1>');
    const { detail } = JSON.parse(
      (await api('GET', '/v1/things/{id}', { ...given, headers: { authorization: 'x' } })).body,
    );
    expect(detail).toContain('Bearer <token>');
  });

  it('tells of an emergency before all else, in every language that it has', async () => {
    const emergency = { en: 'Call 911 now.', es: 'Llame al 911 ahora.' };
    const triage = { translations: { en: { headline: 'Go now', instructions: ['Do not <drive>.'] } } };
    const told = behind(withProblemPages(jsonDoor, site), undefined, {
      problemMembers: () => ({ emergency, triage }),
    });
    const { body } = await told('POST', '/v1/things', {
      body: { name: '' },
      headers: { ...browser, 'content-type': 'application/json' },
    });
    expect(body).toContain('<p lang="es"><strong>Llame al 911 ahora.</strong></p>');
    expect(body).toContain('Do not &lt;drive&gt;.');
    expect(body.indexOf('911')).toBeLessThan(body.indexOf('<h1>'));
    expect(await validHtml(body)).toEqual([]);
  });
});
