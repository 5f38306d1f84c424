import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formDoors } from '../../../support/form-doors.ts';
import { calmAnswers, pageId, walkForm } from '../../../support/page-walk.ts';
import { validHtml } from '../../../support/valid-html.ts';

const phone = '(631) 555-0187';

async function called(doors = formDoors(), fields: Record<string, string> = { phone }) {
  const client = doors.browser();
  await client.open('/intake?lang=en');
  await client.press('next');
  await client.submit(fields, 'call');
  return client;
}

describe('a call back that is asked for on the first page', () => {
  test('is stored as a case that lacks the rest, and says by when somebody calls', async () => {
    const doors = formDoors();
    const { page } = await called(doors);
    const { header, record } = doors.stored() ?? {};
    expect(page).toMatchObject({ status: 200, h1: 'We will call you' });
    expect(page.main).toContain(header?.code);
    expect(page.main).toContain('We call you by Tuesday, November 24, 9:01');
    expect(await validHtml(page.html)).toEqual([]);
    expect(header).toMatchObject({ urgency: 'urgent', incomplete: true, consentMissing: true });
    expect(header?.contact.phone).toBe('+16315550187');
    const missing = record?.submission.incomplete?.map(({ pointer }) => pointer);
    expect(missing).toEqual(expect.arrayContaining(['/patient/birthDate', '/consent']));
  });

  test('lets the form go on, and is not asked for again', async () => {
    const doors = formDoors();
    const client = await called(doors, { phone, who: 'patient' });
    await client.press('Go on with the form');
    expect(pageId(client.page)).toBe('cancer');
    await client.press('back');
    expect(client.page.main).toContain(doors.stored()?.header.code);
    expect(client.page.html).not.toContain('value="call"');
    await walkForm(client, calmAnswers, 'reach');
    expect(client.page.html).toContain(phone);
  });

  test('is remembered by the page where no address holds the form', async () => {
    const doors = formDoors();
    const words = Array.from({ length: 60 }, (_, n) => createHash('sha256').update(`${n}`).digest('hex')).join(' ');
    const client = await doors.opened('who', { words });
    expect((await client.submit({ phone }, 'call')).via).toEqual([]);
    await client.press('Go on with the form');
    expect(client.page).toMatchObject({ via: [], h1: 'Who is this form for?' });
    expect(client.page.main).toContain(doors.stored()?.header.code);
    expect(client.page.html).not.toContain('value="call"');
  });

  test('is believed of no field that we did not seal', async () => {
    const doors = formDoors();
    const client = await doors.opened('who', {});
    const callBack = JSON.stringify({ caseId: 'c', code: 'AAAA-AAAA', by: '2026-11-24T09:01:00Z' });
    const page = await client.post({
      who: '',
      callBack,
      form: `k1.${btoa(`{"known":{"callBack":${callBack}}}`)}`,
      go: 'en',
    });
    expect(page.html).not.toContain('AAAA-AAAA');
    expect(page.html).toContain('value="call"');
  });

  test('may be asked for at once', async () => {
    const doors = formDoors();
    const client = doors.program();
    await client.open('/intake?lang=en');
    await client.press('next');
    expect(await client.submit({ phone }, 'call')).toMatchObject({ status: 200, h1: 'We will call you' });
  });

  test('asks what was passed over on its page, without telling of a fault', async () => {
    const client = await called();
    await client.press('Go on with the form');
    expect(client.page).toMatchObject({ status: 200, errors: [], h1: 'Who is this form for?' });
    await client.submit({ who: 'patient' }, 'next');
    expect(pageId(client.page)).toBe('cancer');
  });

  test('twice is one case', async () => {
    const doors = formDoors();
    const client = await called(doors);
    const first = client.page.main;
    await client.back();
    expect((await client.submit({ phone }, 'call')).main).toBe(first);
    expect(doors.counts().cases).toBe(1);
  });

  test('changes its language and stays', async () => {
    const client = await called();
    expect(await client.follow('Español')).toMatchObject({ lang: 'es', h1: 'Le vamos a llamar' });
  });

  test.each(['', 'tomorrow'])('needs a number that can be read: "%s"', async (typed) => {
    const doors = formDoors();
    const { page } = await called(doors, { phone: typed });
    expect(page.via).toHaveLength(1);
    expect(page.errors.map(({ field }) => field)).toEqual(['phone']);
    expect(doors.counts().cases).toBe(0);
  });
});
