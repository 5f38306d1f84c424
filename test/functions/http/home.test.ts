import { describe, expect, it } from 'vitest';
import { handler } from '../../../functions/http/pages/index.ts';
import { practice } from '../../../shared/config/practice.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';
import { readHtml } from '../../support/page-html.ts';
import { validHtml } from '../../support/valid-html.ts';

const home = async (lang?: string, headers: Record<string, string> = {}) => {
  const multiValueQueryStringParameters = lang === undefined ? null : { lang: [lang] };
  const answer = await handler(gatewayEvent('GET', '/', { multiValueQueryStringParameters, headers }), lambdaContext);
  return { status: answer.statusCode, ...readHtml(answer.body) };
};

describe('the first page', () => {
  it('tells what an emergency is before it offers the form', async () => {
    const { main, html } = await home('en');
    const danger = main.indexOf('Call 911 or go to the emergency room at once if:');
    expect(danger).toBeGreaterThan(0);
    expect(main.indexOf('you cannot walk or stand')).toBeGreaterThan(danger);
    expect(main.indexOf('Start the form')).toBeGreaterThan(main.indexOf('you are numb between your legs'));
    expect(html.indexOf('href="tel:911"')).toBeLessThan(html.indexOf('<main'));
  });

  it.each([
    ['en', 'Help for your back or neck', 'es'],
    ['es', 'Ayuda para su espalda o cuello', 'en'],
  ])('is whole in %s, with the way to the other language', async (lang, h1, other) => {
    const page = await home(lang);
    expect(page).toMatchObject({ status: 200, lang, h1, title: `${h1} – ${practice.name}` });
    expect(await validHtml(page.html)).toEqual([]);
    const addresses = page.links.map(({ href }) => href);
    expect(addresses).toContain(`./intake?lang=${lang}&begin=1`);
    expect(addresses).toContain(`./?lang=${other}`);
    expect(addresses).toContain('./docs');
  });

  it('is in the language that the browser asks for, where the address names none', async () => {
    expect((await home(undefined, { 'Accept-Language': 'es-US,en;q=0.5' })).lang).toBe('es');
    expect((await home(undefined, { 'Accept-Language': 'fr' })).lang).toBe('en');
    expect((await home('en', { 'Accept-Language': 'es' })).lang).toBe('en');
  });

  it('has the facts of the practice from its configuration', async () => {
    const { main } = await home('en');
    expect(main).toContain(practice.area.en);
    expect(main).toContain(practice.fax.shown);
    expect(main).toContain(practice.surgeonOnCall.shown);
    expect(main).toContain(practice.officeHours.en);
  });

  it('takes whatever else an address names', async () => {
    expect((await home('xx')).status).toBe(200);
  });
});
