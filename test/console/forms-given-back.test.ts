import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { nurse as ofNurse } from '../access/callers.ts';
import { type CasePages, pageOf, startCasePages, tokenOn } from '../support/case-pages.ts';
import type { OpenPage } from '../support/page-client.ts';
import { formsOf } from '../support/page-form.ts';
import { validHtml } from '../support/valid-html.ts';

let pages: CasePages;
let nurse: CasePages['nurse'];
let aCase: CasePages['aCase'];
let shown: CasePages['shown'];
beforeAll(async () => {
  pages = await startCasePages();
  ({ nurse, aCase, shown } = pages);
});

/** Whether a call of the store looks for the record of a form. */
const isLookUp = (command: object): boolean =>
  command instanceof GetItemCommand &&
  command.input.TableName === 'Requests' &&
  !command.input.Key?.pk?.S?.startsWith('SESSION#');

/** What the form of a page of trouble would send. */
const filledBack = ({ html }: OpenPage): Record<string, string> => {
  const form = formsOf(html).find(({ buttons }) => buttons.some(({ label }) => label === 'Send again'));
  const written = form?.controls.map(({ name, value }) => [name, value]) ?? [];
  return Object.fromEntries([...written, ...(form?.hidden ?? [])]);
};

describe('what is sent', () => {
  test('twice at the very same time is done once, and both are told so', async () => {
    const id = await aCase();
    const page = await nurse.open(pageOf(id));
    const form = { act: 'note', _version: '1', 'note/text': 'At once.', _form: tokenOn(page) };
    const { system } = pages.world;
    const via: string[][] = [];
    // The second press looks its key up, finds nothing, and only then is the first one carried out.
    let isFirstOut = false;
    system.through(async (command, send) => {
      const found = await send();
      if (isFirstOut || !isLookUp(command)) return found;
      isFirstOut = true;
      via.push((await nurse.post(form, pageOf(id))).via);
      return found;
    });
    via.push((await nurse.post(form, pageOf(id))).via);
    system.through((_, send) => send());
    expect(via).toEqual([[`${pageOf(id)}?did=note`], [`${pageOf(id)}?did=note`]]);
    expect((await shown(id)).notes).toHaveLength(1);
  });

  test('while the store does not answer is given back, to be sent again', async () => {
    const id = await aCase();
    const page = await nurse.open(pageOf(id));
    const form = { act: 'note', _version: '1', 'note/text': 'Careful words.', _form: tokenOn(page) };
    pages.world.system.through(() => Promise.reject(Object.assign(new Error('slow'), { name: 'TimeoutError' })));
    const [failed, unseen] = [await nurse.post(form, pageOf(id)), await nurse.open(pageOf(id))];
    pages.world.system.through((_, send) => send());
    expect([failed.status, failed.h1, failed.main.includes('carried out')]).toEqual([503, 'Not sent', false]);
    expect(await validHtml(failed.html)).toEqual([]);
    expect([unseen.status, unseen.h1]).toEqual([503, 'This page does not work just now']);
    expect(unseen.main).not.toMatch(/Idempotency|the request/i);
    await nurse.open(pageOf(id));
    const { _form, ...fields } = filledBack(failed);
    expect(fields).toEqual({ act: 'note', _version: '1', 'note/text': 'Careful words.' });
    const sent = await nurse.post({ ...fields, _form: _form ?? '' }, pageOf(id));
    expect(sent.via).toEqual([`${pageOf(id)}?did=note`]);
  });

  test('by another site does nothing, whatever it carries, and the words come back', async () => {
    const id = await aCase();
    const sent = (site: string) =>
      pages.world.system.ask({
        method: 'POST',
        path: pageOf(id),
        token: ofNurse.token,
        headers: { accept: 'text/html', 'Sec-Fetch-Site': site },
        body: new URLSearchParams({ act: 'note', _version: '1', 'note/text': 'From elsewhere.' }).toString(),
      });
    const refused = await sent('cross-site');
    expect([refused.status, refused.text.includes('From elsewhere.'), (await shown(id)).notes]).toEqual([
      403,
      true,
      [],
    ]);
    expect(refused.text).not.toMatch(/<h2>What you wrote.*name="_form"/s);
    expect((await sent('same-origin')).status).toBe(303);
  });

  test.each(['cancel', 'check-in', 'no-show'])(
    'to %s a thing whose name no record can have finds none',
    async (act) => {
      const id = await aCase();
      await nurse.open(pageOf(id));
      for (const target of ['x'.repeat(3000), 'a/b', '']) {
        const page = await nurse.post({ act, _version: '1', target, [`${act}/note`]: 'My words.' }, pageOf(id));
        expect(page.status).toBe(404);
      }
    },
  );
});
