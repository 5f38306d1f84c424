import { describe, expect, test } from 'vitest';
import { formDoors } from '../../../support/form-doors.ts';
import { calmAnswers, pageId } from '../../../support/page-walk.ts';
import { savedFormPages } from '../../../support/saved-form-pages.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { validHtml } from '../../../support/valid-html.ts';

const store = startedAnew(openStore);
const phone = '(631) 555-0187';

describe('words of self-harm', () => {
  const atCrisis = async (doors = formDoors()) => {
    const client = await doors.opened('words', calmAnswers);
    await client.submit({ words: 'I want to end my life.' }, 'next');
    return client;
  };

  test('show the crisis line before anything else, and promise nothing', async () => {
    const { page } = await atCrisis();
    expect(page.main).toMatch(/^Help is there now If you think about ending your life: call or text 988 now\./);
    expect(page.html).toContain('href="tel:988"');
    expect(page.text).not.toContain('We will also call you.');
    expect(await validHtml(page.html)).toEqual([]);
  });

  test.each([
    ['en', /^Help is there now If the patient thinks of ending their life: call or text 988 now\. Stay with them\./],
    ['es', /Si la persona piensa en quitarse la vida: llame o escriba al 988 ahora\..* Quédese a su lado\./],
  ] as const)('tell a caregiver, in %s, of the patient, here and on the pages after it', async (language, told) => {
    const client = await formDoors().opened('words', { ...calmAnswers, who: 'caregiver' });
    await client.submit({ words: 'She says she wants to kill herself.' }, 'next');
    if (language === 'es') await client.submit({}, 'es');
    expect(client.page.main).toMatch(told);
    await client.submit({}, 'crisis.seen');
    expect(pageId(client.page)).toBe('name');
    expect(client.page.text).toContain(language === 'en' ? 'Stay with them.' : 'Quédese a su lado.');
  });

  test('are shown in the other language as they are, with the line to call', async () => {
    const client = await atCrisis();
    await client.submit({}, 'es');
    expect(client.page.lang).toBe('es');
    expect(client.page.html).toContain('<a class="call-button" href="tel:988">');
    expect(client.page.html).toContain('value="alert"');
  });

  test('let the form go on, once', async () => {
    const client = await atCrisis();
    await client.press('Go on with the form');
    expect(pageId(client.page)).toBe('name');
    expect(client.page.html).toContain('end my life');
    await client.submit({ given: 'Ana' }, 'next');
    expect(pageId(client.page)).toBe('birth');
  });

  test('are stored with a phone number alone, and somebody calls', async () => {
    const doors = formDoors();
    const client = await atCrisis(doors);
    const sent = await client.submit({ phone }, 'alert');
    expect(sent.main).toMatch(/^If you think about ending your life: call or text 988 now\..*We will also call you\./);
    expect(doors.stored()?.header).toMatchObject({ emergentClocks: true, contact: { phone: '+16315550187' } });
    expect(sent.main).toContain(doors.stored()?.header.code);
  });
});

describe('the crisis line', () => {
  const words = 'ya no quiero vivir, me quiero morir';
  const seen = { ...calmAnswers, words, 'crisis.seen': 'yes' };
  const head = /^Si piensa en quitarse la vida: llame o escriba al 988 ahora\./;

  test.each(['start', 'name', 'birth', 'reach', 'visit', 'words', 'check'])(
    'heads the page of the form that is sent afterwards: %s',
    async (at) => {
      const { page } = await formDoors().opened(at, seen, 'lang=es');
      expect(page.main).toMatch(head);
      expect(page.html).toContain('href="tel:988"');
      expect(await validHtml(page.html)).toEqual([]);
    },
  );

  test('heads a page at fault, and the page that saves the form', async () => {
    const client = await formDoors().opened('reach', seen, 'lang=es');
    await client.submit({ phone: '12' }, 'next');
    expect(client.page.errors).toHaveLength(1);
    expect(client.page.main).toMatch(head);
    await client.submit({ phone }, 'save');
    expect(client.page.main).toMatch(head);
  });

  test('speaks of the patient on the page after saving too, to whoever fills it in for them', async () => {
    const { browser } = savedFormPages(store);
    const client = browser();
    await client.open('/intake?lang=en');
    const answers = JSON.stringify({ ...seen, who: 'caregiver' });
    await client.post({ at: 'reach', answers, go: 'save' });
    const saved = await client.submit(
      { 'link.to': 'ana@example.org', 'link.agree': ['yes'] },
      'Save and send me the link',
    );
    expect(saved.h1).toBe('Your form is saved');
    expect(saved.text).toContain('If the patient thinks of ending their life');
    expect(saved.text).not.toContain('If you think about ending');
  });

  test.each(['caregiver', 'patient'])(
    'stands over a result that names one clock, that of the call (%s)',
    async (who) => {
      const client = await formDoors().opened('check', { ...seen, who });
      const sent = await client.submit({ consent: ['privacy', 'treatment'] }, 'send');
      expect(sent.text).toContain('needs to be seen soon. We call you first.'.slice(who === 'patient' ? 6 : 0));
      expect(sent.text.match(/We call you by [^.]*/g)).toHaveLength(1);
      for (const other of ['24 hours', 'within 4 hours', 'No time chosen?', 'If we offer'])
        expect(sent.text).not.toContain(other);
    },
  );

  test('heads no page of another form', async () => {
    const { page } = await formDoors().opened('check', { ...calmAnswers, words: 'It is hard to sleep.' });
    expect(page.text).not.toContain('988');
  });

  test.each<[string, Record<string, string>]>([
    ['shown before', { 'crisis.seen': 'yes' }],
    ['never shown', {}],
  ])('and what guards a form stands in the way of no such words: the line was %s', async (_, more) => {
    const doors = formDoors();
    const answers = JSON.stringify({ ...calmAnswers, ...more, words: 'I want to kill myself' });
    const client = doors.program();
    await client.open('/intake?lang=en');
    const consent = ['privacy', 'treatment'];
    const sent = await client.post({ at: 'check', answers, consent, go: 'send', form: '', website: 'x' });
    expect(sent.status).toBe(200);
    expect(sent.main).toMatch(/^If you think about ending your life: call or text 988 now\./);
    expect(doors.stored()?.header).toMatchObject({ emergentClocks: true });
  });

  test('and a call back with such words waits for no second press', async () => {
    const doors = formDoors();
    const answers = JSON.stringify(seen);
    const client = doors.program();
    await client.open('/intake?lang=es');
    const page = await client.post({ at: 'who', who: 'patient', phone, answers, go: 'call', form: '', website: 'x' });
    expect(doors.stored()?.header).toMatchObject({ emergentClocks: true });
    expect(page.main).toMatch(head);
  });
});
