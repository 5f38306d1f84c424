import { expect, test } from 'vitest';
import { readFormToken } from '../../../../functions/http/intake-pages/form-token.ts';
import { formsOf } from '../../../support/page-form.ts';
import { calmAnswers, ownAnswers, walkForm } from '../../../support/page-walk.ts';
import { savedFormPages } from '../../../support/saved-form-pages.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = startedAnew(openStore);

/** Sends a form from its page of all answers, goes back to that, and sends it again. @returns what the codes were */
async function sentTwice(pages: ReturnType<typeof savedFormPages>, link: string) {
  const client = pages.browser();
  await client.open(link);
  await client.press('open');
  await walkForm(client, calmAnswers, 'check');
  const codes = [];
  for (const _ of [1, 2]) {
    pages.pass({ minutes: 1 });
    const { main } = await client.submit(ownAnswers(client.page, calmAnswers), 'send');
    codes.push(/[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/.exec(main)?.[0]);
    await client.back();
  }
  return codes;
}

test.each([
  ['that had a mark', { mark: 'of-one-form' }],
  ['without one', {}],
])('a form %s, which was saved and gone on with, is one case when its page is sent again', async (_, known) => {
  const pages = savedFormPages(store);
  await pages.save({}, JSON.stringify({ state: { answers: {}, at: 'who', ...known }, language: 'en' }));
  const [first, second] = await sentTwice(pages, await pages.linkSent());
  expect(first).toEqual(expect.any(String));
  expect(second).toBe(first);
});

test('a form keeps its mark when it is saved: what is sent from where it was saved is known from the link', async () => {
  const pages = savedFormPages(store);
  const keys = await pages.linkKeys.read();
  const markOf = ({ html }: { html: string }) => {
    const [, form] = formsOf(html)[0]?.hidden.find(([name]) => name === 'form') ?? [];
    return readFormToken(keys, { form: form ?? '' }, pages.now())?.known.mark;
  };
  const client = pages.browser();
  await client.open('/intake?lang=en&begin=1');
  const mark = markOf(await client.submit({ who: 'patient' }, 'next'));
  await client.press('save');
  await client.submit({ 'link.to': 'ana@example.org', 'link.agree': ['yes'] }, 'save');
  await client.open(await pages.linkSent());
  expect(mark).toEqual(expect.any(String));
  expect(markOf(await client.press('open'))).toBe(mark);
});

test('a form that was saved, gone on with and sent: its link names the code, and its answers are kept there no more', async () => {
  const pages = savedFormPages(store);
  const { formId } = await pages.save({}, JSON.stringify({ state: { answers: {}, at: 'who' }, language: 'en' }));
  const client = pages.browser();
  const link = await pages.linkSent();
  await client.open(link);
  await client.press('open');
  await walkForm(client, calmAnswers, 'check');
  pages.pass({ minutes: 1 });
  const sent = await client.submit(ownAnswers(client.page, calmAnswers), 'send');
  const [code] = /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/.exec(sent.main) ?? [];
  expect([sent.status, code]).toEqual([200, expect.any(String)]);
  const again = await pages.browser().open(link);
  expect(again).toMatchObject({ h1: 'You sent this form', main: expect.stringContaining(String(code)) });
  const kept = Object.entries(await store.everything()).find(([key]) => key.includes(`FORM#${formId}`));
  expect(kept?.[1]).toMatchObject({ form: { formId, sent: code } });
});
