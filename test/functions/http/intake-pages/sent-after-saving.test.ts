import { expect, test } from 'vitest';
import { calmAnswers, ownAnswers, walkForm } from '../../../support/page-walk.ts';
import { savedFormPages } from '../../../support/saved-form-pages.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = startedAnew(openStore);

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
