import { describe, expect, test } from 'vitest';
import type { PageClient } from '../../../support/page-client.ts';
import { calmAnswers, walkForm } from '../../../support/page-walk.ts';
import { savedFormPages } from '../../../support/saved-form-pages.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';

const store = startedAnew(openStore);

/** At the question how somebody walks, which is chosen and not sent. */
async function atGait(browser: PageClient, address = '/intake?lang=en'): Promise<PageClient> {
  await browser.open(address);
  await walkForm(browser, calmAnswers, 'gait');
  return browser;
}

const wanted = { 'link.to': 'ana@example.org', 'link.agree': ['yes'] };

describe('saving, and a new link,', () => {
  const spam = 'https://spam.example';
  const byProgram: [string, Record<string, string>, Record<string, string>][] = [
    ['that no page of ours carried', { form: '' }, {}],
    ['in which the unseen box is filled in', { website: spam }, {}],
    ['that a page of another site sent', {}, { 'Sec-Fetch-Site': 'cross-site' }],
  ];

  const carriedBy = (html: string): string => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';

  /** Sent as it is by a program, and then from the page that asks for it. */
  async function sentTwice(
    address: string,
    fields: Record<string, string>,
    headers: Record<string, string>,
  ): Promise<{ promised: number[]; statuses: number[]; again: string }> {
    const { send, promised } = savedFormPages(store);
    const page = await send({ method: 'GET', address: address.split('&')[0] ?? '' });
    const post = (more: Record<string, string>, by: Record<string, string>) =>
      send({ method: 'POST', address, body: new URLSearchParams({ ...fields, ...more }).toString(), headers: by });
    const own = { form: carriedBy(page.html) };
    const first = await post({ ...own, ...fields }, headers);
    const counted = [promised.length];
    const second = await post({ form: carriedBy(first.html) }, {});
    return { promised: [...counted, promised.length], statuses: [first.status, second.status], again: first.html };
  }

  test.each(byProgram)('%s: is asked for once more, and then sent', async (_, more, headers) => {
    const saving = { answers: '{}', at: 'who', go: 'save', 'link.shown': 'en', 'link.agree': 'yes' };
    const saved = await sentTwice('/intake?lang=en', { ...saving, 'link.to': 'ana@example.org', ...more }, headers);
    expect(saved).toMatchObject({ statuses: [422, 303], promised: [0, 1] });
    expect(saved.again).toMatch(/Not sent yet\.[\s\S]*Please press the button once more\./);
    expect(saved.again).toContain('value="ana@example.org"');
    expect(await validHtml(saved.again)).toEqual([]);
  });

  test.each(byProgram)('asked for anew %s: is asked for once more, and then sent', async (_, more, headers) => {
    const renewed = await sentTwice(
      '/intake/resume?lang=es',
      { go: 'renew', 'link.to': 'ana@example.org', ...more },
      headers,
    );
    expect(renewed.statuses).toEqual([422, 303]);
    expect(renewed.again).toMatch(/Todavía no se envió\.[\s\S]*Pulse el botón una vez más/);
    expect(await validHtml(renewed.again)).toEqual([]);
  });

  test('as people do goes through at once', async () => {
    const { browser, promised } = savedFormPages(store);
    const client = browser();
    await client.open('/intake/resume?lang=en');
    expect(await client.submit({ 'link.to': 'ana@example.org' }, 'renew')).toMatchObject({ status: 200 });
    await atGait(client);
    await client.press('save');
    expect((await client.submit(wanted, 'Save and send me the link')).h1).toBe('Your form is saved');
    expect(promised).toHaveLength(1);
  });

  test.each([
    '+44 7911 123456',
    '+7 900 123 45 67',
    '+1 876 555 0123',
    '809 555 0123',
    '(416) 555-0123',
    '+1 900 555 0123',
    '800 555 0123',
  ])('is texted to no other country, and to no number that charges: %s', async (number) => {
    const { browser, promised } = savedFormPages(store);
    const client = await atGait(browser());
    await client.press('save');
    const page = await client.submit({ ...wanted, 'link.to': number }, 'Save and send me the link');
    expect(page).toMatchObject({ status: 422, errors: [{ field: 'link.to' }] });
    expect(promised).toEqual([]);
  });
});
