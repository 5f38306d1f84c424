import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { requestReader } from '../../../../shared/store/readers/request-reader.ts';
import { formDoors } from '../../../support/form-doors.ts';
import type { PageClient } from '../../../support/page-client.ts';
import { calmAnswers, pageId, startForm, walkForm } from '../../../support/page-walk.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';

const consent = { consent: ['privacy', 'treatment'] };
const { consent: _, ...answers } = calmAnswers;
const unseen = { at: 'check', answers: JSON.stringify(answers), ...consent, go: 'send' };

/** The form's token as the page carries it. */
const tokenOf = ({ page }: PageClient): string => /name="form" value="([^"]+)"/.exec(page.html)?.[1] ?? '';

describe('what guards a form against programs', () => {
  test.each<[string, (client: PageClient, doors: ReturnType<typeof formDoors>) => Record<string, string>]>([
    ['a field is filled in that nobody sees', () => ({ website: 'http://example.org' })],
    ['no page of ours carried it', () => ({ form: '' })],
    ['its token is forged', (client) => ({ form: tokenOf(client).replace(/.{9}$/, 'forged000') })],
    ['its token is of another key', () => ({ form: `page.${(1_790_000_000).toString(36)}.k9.AAAA` })],
    [
      'its page is from the day before yesterday',
      (_, doors) => {
        doors.wait(2 * 24 * 3600);
        return {};
      },
    ],
  ])('asks for a second press where %s, and no more', async (_, change) => {
    const doors = formDoors();
    const client = await doors.opened('check', answers);
    const fields = change(client, doors);
    const page = await client.post({ ...unseen, ...fields });
    expect(page.via).toHaveLength(1);
    expect(page.main).toContain('once more');
    expect(pageId(page)).toBe('check');
    expect(doors.counts().cases).toBe(0);
    expect(await validHtml(page.html)).toEqual([]);
    const sent = await client.post({ ...consent, go: 'send', ...(fields.website && { website: fields.website }) });
    expect(sent).toMatchObject({ status: 200, h1: 'You can book a regular visit.' });
    expect(doors.counts().cases).toBe(1);
  });

  test('asks likewise where the whole form is filled in and sent in no time', async () => {
    const doors = formDoors();
    const client = doors.program();
    await startForm(client, 'lang=en');
    await walkForm(client, calmAnswers);
    doors.wait(2);
    expect((await client.submit(consent, 'send')).main).toContain('once more');
    expect(await client.submit({}, 'send')).toMatchObject({ status: 200, h1: 'You can book a regular visit.' });
  });

  test('counts from the first page of the form: its last one may be sent at once', async () => {
    const doors = formDoors();
    const client = doors.program();
    await startForm(client, 'lang=en');
    doors.wait(3);
    await walkForm(client, calmAnswers);
    expect(await client.submit(consent, 'send')).toMatchObject({ status: 200, h1: 'You can book a regular visit.' });
  });

  test('counts so too where no address holds the form', async () => {
    const doors = formDoors();
    const client = doors.program();
    await client.open('/intake?lang=en');
    doors.wait(3);
    const words = Array.from({ length: 60 }, (_, n) => createHash('sha256').update(`${n}`).digest('hex')).join(' ');
    const long = JSON.stringify({ ...answers, words });
    const check = await client.post({ at: 'words', kept: '1', answers: long, go: 'change:check' }, '/intake?lang=en');
    expect([pageId(check), check.via]).toEqual(['check', []]);
    expect(await client.submit(consent, 'send')).toMatchObject({ status: 200, h1: 'You can book a regular visit.' });
  });

  test('asks where a page of another site sent it, though with a token of ours', async () => {
    const doors = formDoors();
    const client = await doors.opened('check', answers);
    doors.wait(10);
    const body = new URLSearchParams({ ...unseen, consent: 'privacy', form: tokenOf(client) });
    body.append('consent', 'treatment');
    const asked = { method: 'POST', address: '/intake?lang=en', body: body.toString() };
    const crossed = await doors.send({ ...asked, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(crossed.status).toBe(303);
    expect(doors.counts().cases).toBe(0);
    expect((await doors.send(asked)).status).toBe(303);
    expect(doors.counts().cases).toBe(1);
  });

  test('asks for nothing while no key of ours can be read', async () => {
    const linkKeys = async () => Promise.reject(new Error('no keys'));
    const doors = formDoors({ linkKeys });
    const client = doors.program();
    await client.open('/intake?lang=en');
    const sent = await client.post({ ...unseen, form: '' }, '/intake?lang=en');
    expect(sent).toMatchObject({ status: 200, h1: 'You can book a regular visit.' });
  });
});

describe('too many forms of one contact', () => {
  const store = startedAnew(openStore);

  test('are not stored: the page says whom to call, and keeps the answers; an emergency passes', async () => {
    const doors = formDoors({
      ledger: store.ledger,
      requests: requestReader(store.client, store.tableName),
      intakeLimits: { perSourceAndHour: 20, perContactAndHour: 1 },
    });
    const send = async (given: string) => {
      const client = await doors.opened('check', { ...answers, given }, 'lang=es');
      return client.submit(consent, 'send');
    };
    expect((await send('Ana')).status).toBe(200);
    const limited = await send('Eva');
    expect(limited).toMatchObject({ status: 429, lang: 'es', headers: { 'retry-after': expect.any(String) } });
    expect(limited.h1).toContain('(212) 555-0199');
    expect(limited.html).toContain('Eva');
    expect(limited.text).not.toMatch(/Le llamaremos/);
    expect(await validHtml(limited.html)).toEqual([]);
    const client = await doors.opened('gait', { who: 'patient', cancer: 'none' }, 'lang=es');
    await client.submit({ gait: 'cannot-walk' }, 'next');
    expect((await client.submit({ phone: '(631) 555-0123' }, 'alert')).main).toContain('Avisamos al equipo.');
  });
});

describe('a whole form that is an emergency', () => {
  test('is stored when it is sent, whatever it lacks', async () => {
    const doors = formDoors();
    const client = doors.program();
    await client.open('/intake?lang=en');
    const whole = JSON.stringify({ who: 'patient', gait: 'cannot-walk', phone: '(631) 555-0187', given: 'Ana' });
    const sent = await client.post({ at: 'check', answers: whole, go: 'send', website: 'x' }, '/intake?lang=en');
    expect(sent.main).toContain('We alerted our team.');
    expect(doors.stored()?.header).toMatchObject({ urgency: 'emergent', incomplete: true });
  });
});
