import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import type { PageClient } from '../support/page-client.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
let person: PageClient;
beforeAll(async () => {
  world = await startConsole();
});
beforeEach(async () => {
  person = await world.signedIn('admin-1', 'admin');
});

const practitioner = '/staff/schedule/practitioners/spine-surgeon-2';
const urlIn = (html: string): string => /readonly value="([^"]+)"/.exec(html)?.[1] ?? '';
const feed = (url: string) => world.system.ask({ method: 'GET', path: url });

describe('a button that its page does not have does nothing and says so', () => {
  test.each([
    ['/staff/on-call', '/staff/on-call', {}, 'On call now'],
    ['/staff/on-call/edit?region=nyc', '/staff/on-call/edit', { order: 'nurse-3' }, 'value="nurse-3"'],
    ['/staff/alerts', '/staff/alerts', { kinds: ['digest'] }, 'value="digest" checked'],
    [practitioner, `${practitioner}/link`, {}, 'Back to the calendar'],
  ])('at %s, where what was typed stands still', async (shown, to, typed, kept) => {
    await person.open(shown);
    for (const act of ['nonsense', 'constructor']) {
      const refused = await person.post({ act, ...typed }, to);
      expect([refused.status, refused.title]).toEqual([422, expect.stringMatching(/^Error: /)]);
      expect(refused.main).toContain('This page has no such button. Nothing was done.');
      expect(refused.html).toContain(kept);
    }
  });
});

describe('a form that makes a link makes one, however often it comes, and its answer shows the same', () => {
  test.each([
    ['/staff/on-call', '/staff/on-call', 'link-make'],
    [practitioner, `${practitioner}/link`, 'make'],
  ])('at %s', async (shown, to, act) => {
    const token = /name="_form" value="([^"]+)"/.exec((await person.open(shown)).html)?.[1] ?? '';
    const first = await person.post({ act, _form: token }, to);
    const again = await person.post({ act, _form: token }, to);
    expect(urlIn(again.html)).toBe(urlIn(first.html));
    expect((await feed(urlIn(first.html))).status).toBe(200);
    expect(await validHtml(first.html)).toEqual([]);
  });
});
