import { describe, expect, test } from 'vitest';
import { endSavedForm } from '../../../../shared/workflows/saved-forms/end-saved-form.ts';
import { calmAnswers, pageId, walkForm } from '../../../support/page-walk.ts';
import { monday } from '../../../support/records.ts';
import { savedFormPages } from '../../../support/saved-form-pages.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';

const store = startedAnew(openStore);

/** Saved at the question how somebody walks, in a language. */
async function savedAtGait(pages: ReturnType<typeof savedFormPages>, lang = 'en'): Promise<string> {
  const client = pages.browser();
  await client.open(`/intake?lang=${lang}`);
  await walkForm(client, calmAnswers, 'gait');
  await client.submit({ gait: 'normal' }, 'save');
  await client.submit(
    { 'link.to': 'ana@example.org', 'link.agree': ['yes'] },
    lang === 'es' ? 'Guardar y mandarme el enlace' : 'Save and send me the link',
  );
  return pages.linkSent();
}

describe('the link to a saved form', () => {
  test('leads to a form that counts from its first page: what is left of it may be sent at once', async () => {
    const pages = savedFormPages(store);
    const writer = pages.browser();
    await writer.open('/intake?lang=en');
    await walkForm(writer, calmAnswers);
    await writer.press('save');
    await writer.submit({ 'link.to': 'ana@example.org', 'link.agree': ['yes'] }, 'Save and send me the link');
    const link = await pages.linkSent();
    pages.pass({ hours: 30 });
    const client = pages.browser();
    await client.open(link);
    await client.press('open');
    const sent = await client.submit({ consent: ['privacy', 'treatment'] }, 'send');
    expect(sent).toMatchObject({ status: 200, h1: 'You can book a regular visit.' });
  });

  test.each(['en', 'es'])('offers the form and opens it where it stopped, in %s', async (lang) => {
    const pages = savedFormPages(store);
    const link = await savedAtGait(pages, lang);
    const client = pages.browser();
    const offer = await client.open(link);
    expect(offer).toMatchObject({ status: 200, lang });
    expect(offer.html).not.toMatch(/normal|gait/);
    expect(await validHtml(offer.html)).toEqual([]);
    const form = await client.press('open');
    expect(form).toMatchObject({ lang, via: [expect.stringMatching(/^\/intake\?lang=/)] });
    expect(pageId(form)).toBe('gait');
    expect(form.html).toMatch(/value="normal" checked/);
  });

  test('looked at by GET and HEAD, however often, changes nothing', async () => {
    const pages = savedFormPages(store);
    const link = await savedAtGait(pages);
    const before = await store.everything();
    for (const method of ['GET', 'HEAD', 'GET']) await pages.send({ method, address: link });
    expect(await store.everything()).toEqual(before);
  });

  test.each([
    ['expired', { hours: 72 }, (link: string) => link],
    ['altered', { hours: 0 }, (link: string) => `${link.slice(0, -1)}_`],
    ['unknown', { hours: 0 }, () => '/intake/resume?token=x'],
    ['cut off', { hours: 0 }, () => '/intake/resume'],
  ])('that is %s ends, with a way to a new one, from the start and to the phone', async (_, duration, altered) => {
    const pages = savedFormPages(store);
    const link = altered(await savedAtGait(pages));
    pages.pass(duration);
    const page = await pages.browser().open(`${link}${link.includes('?') ? '&' : '?'}lang=en`);
    expect(page).toMatchObject({ status: 200, h1: 'This link ended. Get a new one.' });
    expect(page.main).toContain('(631) 981-2663');
    expect(page.links.map(({ text }) => text)).toContain('Start again');
    expect(await validHtml(page.html)).toEqual([]);
  });

  test('of a form that cannot be held by an address opens it all the same', async () => {
    const pages = savedFormPages(store);
    const words = Array.from({ length: 900 }, (_, n) => (n * 7919).toString(36)).join(' ');
    const state = { answers: { gait: 'normal', freeText: words }, at: 'gait' };
    await pages.save({}, JSON.stringify({ state, language: 'en' }));
    const client = pages.browser();
    await client.open(await pages.linkSent());
    const open = await client.press('open');
    expect(open).toMatchObject({ status: 200, via: [], h1: 'Your form is open' });
    expect(await validHtml(open.html)).toEqual([]);
    const form = await client.press('Go on');
    expect(pageId(form)).toBe('gait');
    expect(form.html).toContain(words.slice(-40));
  });

  test('of a form that was sent names its code', async () => {
    const pages = savedFormPages(store);
    const { formId } = await pages.save();
    const { deps, remaining } = pages.at();
    await endSavedForm(deps, { formId, code: '7KQ4-M2XD', now: monday }, remaining);
    const client = pages.browser();
    const page = await client.open(await pages.linkSent());
    expect(page).toMatchObject({ h1: 'You sent this form', main: expect.stringContaining('7KQ4-M2XD') });
    expect(await validHtml(page.html)).toEqual([]);
  });
});

describe('a new link', () => {
  const ask = async (pages: ReturnType<typeof savedFormPages>, to: string) => {
    const client = pages.browser();
    await client.open('/intake/resume?lang=en');
    return client.submit({ 'link.to': to }, 'Send me a new link');
  };

  test('is asked for with the same answer by whoever has saved a form and whoever has not', async () => {
    const pages = savedFormPages(store);
    await savedAtGait(pages);
    const known = await ask(pages, 'ANA@example.org');
    const unknown = await ask(pages, 'nobody@example.org');
    expect(known).toMatchObject({
      status: 200,
      h1: 'Look at your messages',
      address: '/intake/resume?lang=en&asked=1',
    });
    expect(unknown.html).toBe(known.html);
    expect(await validHtml(known.html)).toEqual([]);
    expect(pages.promised).toHaveLength(2);
  });

  test('opens the form after the first has ended', async () => {
    const pages = savedFormPages(store);
    await savedAtGait(pages);
    pages.pass({ hours: 80 });
    await ask(pages, 'ana@example.org');
    const client = pages.browser();
    await client.open(await pages.linkSent());
    expect(pageId(await client.press('open'))).toBe('gait');
  });

  test.each([
    ['en', 'Which form is yours?', /^Saved on Monday, November 23, 9:00\sAM$/],
    ['es', '¿Cuál formulario es suyo?', /^Guardado el lunes 23 de noviembre, 9:00\sa\.\sm\.$/],
  ])('lets its reader choose among several forms by when they were saved (%s)', async (lang, title, first) => {
    const pages = savedFormPages(store);
    await savedAtGait(pages);
    pages.pass({ hours: 1 });
    await pages.save({ now: monday.add({ hours: 1 }), source: '192.0.2.66' }, 'junk');
    await ask(pages, 'ana@example.org');
    const client = pages.browser();
    const page = await client.open(`${await pages.linkSent()}&lang=${lang}`);
    expect(page).toMatchObject({ status: 200, h1: title });
    expect(page.html).not.toMatch(/gait|normal|junk/);
    expect(await validHtml(page.html)).toEqual([]);
    const forms = [...page.html.matchAll(/value="(frm_\w+)"[^>]*>([^<]+)/g)];
    expect(forms).toHaveLength(2);
    expect(forms[1]?.[2]).toMatch(first);
    expect(pageId(await client.press(forms[1]?.[1] ?? ''))).toBe('gait');
  });

  test('needs a number or an address', async () => {
    const page = await ask(savedFormPages(store), 'home');
    expect(page).toMatchObject({ status: 422, errors: [{ field: 'link.to' }] });
    expect(await validHtml(page.html)).toEqual([]);
  });

  test('is refused alike to both once three were asked for', async () => {
    const pages = savedFormPages(store);
    await pages.save();
    const answers = [];
    for (const to of ['ana@example.org', 'nobody@example.org']) {
      for (let n = 0; n < 3; n++) await ask(pages, to);
      answers.push((await ask(pages, to)).status);
    }
    expect(answers).toEqual([429, 429]);
  });
});

test('an address of the form that has ended leads to the start and to a new link', async () => {
  const pages = savedFormPages(store);
  const client = pages.browser();
  await client.open('/intake?lang=en');
  await walkForm(client, calmAnswers, 'gait');
  const { address } = client.page;
  pages.pass({ hours: 4 });
  const page = await client.open(address);
  expect(page).toMatchObject({ status: 200, h1: 'This page ended. Start again or get a link.' });
  expect(await validHtml(page.html)).toEqual([]);
  expect((await client.follow('Español')).h1).toBe('Esta página venció. Empiece otra vez o pida un enlace.');
  await client.follow('English');
  expect((await client.submit({ 'link.to': 'ana@example.org' }, 'Send me a new link')).h1).toBe(
    'Look at your messages',
  );
});
