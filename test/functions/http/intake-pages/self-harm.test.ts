import { describe, expect, test } from 'vitest';
import { formDoors } from '../../../support/form-doors.ts';
import { calmAnswers, pageId } from '../../../support/page-walk.ts';
import { validHtml } from '../../../support/valid-html.ts';

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
