import { describe, expect, test } from 'vitest';
import type { PageClient } from '../../../support/page-client.ts';
import { calmAnswers, pageId, walkForm } from '../../../support/page-walk.ts';
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

describe('the page that saves a form', () => {
  test('asks where the link is to go, and keeps nothing yet', async () => {
    const { browser, promised } = savedFormPages(store);
    const page = await (await atGait(browser())).submit({ gait: 'normal' }, 'save');
    expect(page).toMatchObject({ status: 200, h1: 'Save your form for later' });
    expect(page.text).toContain('Our team does not see your form until you send it.');
    expect(await validHtml(page.html)).toEqual([]);
    expect(promised).toEqual([]);
    expect(await store.everything()).toEqual({});
  });

  test('sends the link, says where and until when, and leads back to the form with all answers', async () => {
    const { browser, promised } = savedFormPages(store);
    const client = await atGait(browser());
    await client.submit({ gait: 'normal' }, 'save');
    const saved = await client.submit(wanted, 'Save and send me the link');
    expect(saved.via).toEqual([expect.stringMatching(/^\/intake\/resume\?lang=en&d=/)]);
    expect(saved.h1).toBe('Your form is saved');
    expect(saved.main).toContain('We sent a link to a•••@example.org.');
    expect(saved.main).toContain('until Thursday, November 26, 9:00');
    expect(await validHtml(saved.html)).toEqual([]);
    expect(promised).toHaveLength(1);
    const form = await client.follow('Go on now');
    expect(pageId(form)).toBe('gait');
    expect(form.html).toMatch(/value="normal" checked/);
  });

  test('is reloaded without saving again', async () => {
    const { browser, promised } = savedFormPages(store);
    const client = await atGait(browser());
    await client.press('save');
    await client.submit(wanted, 'Save and send me the link');
    await client.reload();
    expect(promised).toHaveLength(1);
  });

  test('says what is missing beside each field, and keeps what was typed', async () => {
    const { browser, promised } = savedFormPages(store);
    const client = await atGait(browser());
    await client.press('save');
    const page = await client.submit({ 'link.to': 'ana at home' }, 'Save and send me the link');
    expect(page).toMatchObject({ status: 422, title: expect.stringMatching(/^Error: /) });
    expect(page.errors.map(({ field }) => field)).toEqual(['link.to', 'link.agree']);
    expect(page.html).toContain('value="ana at home"');
    expect(await validHtml(page.html)).toEqual([]);
    expect(promised).toEqual([]);
  });

  test('changes its language and keeps the answers; nothing is saved by that', async () => {
    const { browser, promised } = savedFormPages(store);
    const client = await atGait(browser());
    await client.submit({ gait: 'normal' }, 'save');
    const page = await client.submit(wanted, 'Español');
    expect(page).toMatchObject({ status: 200, lang: 'es', h1: 'Guarde su formulario para después' });
    expect(page.html).toContain('value="ana@example.org"');
    expect(promised).toEqual([]);
    const saved = await client.press('Guardar y mandarme el enlace');
    expect(saved).toMatchObject({ lang: 'es', h1: 'Su formulario está guardado' });
    expect(promised).toHaveLength(1);
  });

  test('leads back to the question, with its answer', async () => {
    const { browser } = savedFormPages(store);
    const client = await atGait(browser());
    await client.submit({ gait: 'normal' }, 'save');
    const page = await client.press('Back');
    expect(pageId(page)).toBe('gait');
    expect(page.html).toMatch(/value="normal" checked/);
  });

  test.each([
    ['(631) 555-0123', 'sms', '+16315550123', '(•••) •••-0123'],
    ['Ana <Ana@Example.org>', 'email', 'ana@example.org', 'a•••@example.org'],
  ])('takes %s', async (typed, channel, to, shown) => {
    const { browser, relay, sent, promised } = savedFormPages(store);
    const client = await atGait(browser());
    await client.press('save');
    const saved = await client.submit({ ...wanted, 'link.to': typed }, 'Save and send me the link');
    expect(saved.main).toContain(shown);
    expect(promised[0]?.event).toMatchObject({ kind: 'form-link', channel });
    await relay();
    expect(sent).toMatchObject([{ to }]);
  });

  test('takes no number where the practice texts nobody', async () => {
    const { browser } = savedFormPages(store, { texts: false });
    const client = await atGait(browser());
    const asked = await client.press('save');
    expect(asked.main).not.toMatch(/phone number|text/i);
    const page = await client.submit({ ...wanted, 'link.to': '(631) 555-0123' }, 'Save and send me the link');
    expect(page.status).toBe(422);
  });

  test('says that too many links were asked for, with the answers still on it', async () => {
    const { browser, save } = savedFormPages(store);
    for (let n = 0; n < 3; n++) await save({ source: `198.51.100.${n}` });
    const client = await atGait(browser());
    await client.submit({ gait: 'normal' }, 'save');
    const page = await client.submit(wanted, 'Save and send me the link');
    expect(page.status).toBe(429);
    expect(page.main).toContain('(631) 981-2663');
    expect(await validHtml(page.html)).toEqual([]);
    expect((await client.press('Back to the form')).html).toMatch(/value="normal" checked/);
  });

  test('says that it could not save, with the answers still on it, where the keys cannot be read', async () => {
    const { browser, linkKeys } = savedFormPages(store);
    const client = await atGait(browser());
    await client.submit({ gait: 'normal' }, 'save');
    linkKeys.read = async () => {
      throw new Error('asked to fail');
    };
    const page = await client.submit(wanted, 'Save and send me the link');
    expect([page.status, page.main]).toEqual([503, expect.stringContaining('We could not save your form.')]);
    linkKeys.read = savedFormPages(store).linkKeys.read;
    expect((await client.press('Save and send me the link')).h1).toBe('Your form is saved');
  });

  test('stands in no way of danger: an emergency is shown instead', async () => {
    const { browser, promised } = savedFormPages(store);
    const client = browser();
    await client.open('/intake?lang=en');
    await walkForm(client, calmAnswers, 'bladder');
    const page = await client.submit({ bladder: 'loss-of-control-or-retention' }, 'save');
    expect(page.main).toContain('Call 911');
    expect(page.h1).not.toBe('Save your form for later');
    expect(promised).toEqual([]);
  });

  test('stays in its frame', async () => {
    const { browser } = savedFormPages(store, { sites: ['https://one.example'] });
    const client = await atGait(browser(), '/intake?lang=en&embed=1');
    await client.press('save');
    const saved = await client.submit(wanted, 'Save and send me the link');
    expect(saved.address).toContain('embed=1');
    expect(saved.headers['content-security-policy']).toContain('frame-ancestors https://one.example');
    expect((await client.follow('Go on now')).address).toContain('embed=1');
  });
});
