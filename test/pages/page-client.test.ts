import { describe, expect, it } from 'vitest';
import { PageClient } from '../support/page-client.ts';
import type { AskedPage } from '../support/page-senders.ts';

const question = `<!doctype html><html lang="en"><head><title>Can you walk? – Us</title></head><body>
<header><button form="f" name="go" value="es">Español</button></header>
<main><div id="errors"><ul><li><a href="#gait">Choose one.</a></li></ul></div>
<form id="f" method="post" action="./intake"><h1>Can you <b>walk</b>?</h1>
<input type="hidden" name="answers" value='{"a":"1"}'>
<input type="radio" name="gait" value="yes"><input type="radio" name="gait" value="no" checked>
<input type="checkbox" name="zones" value="arm"><input type="checkbox" name="zones" value="leg">
<textarea name="words">
one</textarea><input name="off" value="x" disabled>
<button name="go" value="next">Continue</button><button name="go" value="save">Save</button></form>
<form method="get" action="./times"><select name="language"><option value="">Any</option><option value="es">Spanish</option></select>
<button>Show</button></form><a href="./help?x=1">Get help</a></main></body></html>`;

/** A site whose every page is the question; what is posted leads on. */
function site() {
  const asked: AskedPage[] = [];
  const client = new PageClient(async (request) => {
    asked.push(request);
    if (request.address === '/out') return { status: 303, headers: { location: '../../out' }, html: '' };
    if (request.method === 'POST') return { status: 303, headers: { location: './intake?d=2' }, html: '' };
    return { status: 200, headers: {}, html: question };
  }, '/stage');
  const sent = () => asked.findLast(({ method }) => method === 'POST')?.body;
  return { client, asked, sent };
}

describe('a browser without script', () => {
  it('reads title, language, heading and errors', async () => {
    const { client } = site();
    expect(await client.open('/prod/intake')).toMatchObject({
      title: 'Can you walk? – Us',
      lang: 'en',
      h1: 'Can you walk?',
      errors: [{ field: 'gait', text: 'Choose one.' }],
      address: '/prod/intake',
    });
  });

  it('sends what stood in the form, what is filled in, and the main button; then it goes where it is sent', async () => {
    const { client, sent } = site();
    await client.open('/prod/intake');
    const next = await client.submit({ gait: 'yes', zones: ['leg'], words: 'one\ntwo' });
    expect(sent()).toBe('answers=%7B%22a%22%3A%221%22%7D&gait=yes&zones=leg&words=one%0D%0Atwo&go=next');
    expect(next).toMatchObject({ address: '/prod/intake?d=2', via: ['/prod/intake?d=2'], status: 200 });
  });

  it('presses buttons outside of the form that belong to it, by label or value', async () => {
    const { client, sent } = site();
    await client.open('/intake');
    await client.press('Español');
    expect(sent()).toMatch(/^answers=.*&gait=no&words=one&go=es$/);
    await client.press('save');
    expect(sent()).toMatch(/&go=save$/);
  });

  it('asks by GET what a form asks by GET, follows links, goes back', async () => {
    const { client, asked } = site();
    await client.open('/a/intake');
    await client.submit({ language: 'es' });
    expect(client.page.address).toBe('/a/times?language=es');
    await client.follow('Get help');
    expect(client.page.address).toBe('/a/help?x=1');
    await client.back();
    expect(asked.at(-1)).toMatchObject({ method: 'GET', address: '/a/times?language=es' });
  });

  it('sends anything, in place of what the form carries', async () => {
    const { client, sent } = site();
    await client.open('/intake');
    await client.post({ answers: 'x', gait: ['yes', '<b>'] });
    expect(sent()).toBe('answers=x&gait=yes&gait=%3Cb%3E');
  });

  it('finds what leads out of the site', async () => {
    await expect(site().client.open('/out')).rejects.toThrow('It leads out of the site: http://site.test/out');
  });

  it('cannot do what a person could not', async () => {
    const { client } = site();
    await client.open('/intake');
    for (const fields of [{ gait: 'maybe' }, { nothing: 'x' }, { off: 'x' }])
      expect(() => client.submit(fields, 'next')).toThrow(/does not offer|has no field/);
    expect(() => client.press('Send')).toThrow('has no button Send');
  });
});
