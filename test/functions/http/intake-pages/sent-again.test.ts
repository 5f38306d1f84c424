import { describe, expect, test } from 'vitest';
import { formDoors } from '../../../support/form-doors.ts';
import type { Fields } from '../../../support/page-form.ts';
import { validHtml } from '../../../support/valid-html.ts';

const phone = '(631) 555-0187';

/** Presses the same button with the same answers, on pages of one language each. */
async function inTurn(at: string, button: string, queries: readonly string[]) {
  const doors = formDoors();
  const pages = [];
  for (const query of queries) {
    const client = await doors.opened(at, { who: 'patient', cancer: 'none' }, query);
    if (at === 'gait') await client.submit({ gait: 'cannot-walk' }, 'next');
    pages.push(await client.submit({ phone }, button));
  }
  return { doors, pages };
}

describe('what came of a form that comes again in the other language', () => {
  test.each([
    ['an emergency', 'gait', 'alert', 'Llame al 911'],
    ['a call back', 'who', 'call', 'Le vamos a llamar'],
  ])('is told in that, of the one case: %s', async (_, at, button, said) => {
    const { doors, pages } = await inTurn(at, button, ['lang=en', 'lang=es&embed=1', 'lang=en']);
    expect(pages.map(({ status, lang }) => [status, lang])).toEqual([
      [200, 'en'],
      [200, 'es'],
      [200, 'en'],
    ]);
    expect(pages[1]?.address).toContain('embed=1');
    expect(pages[1]?.h1).toContain(said);
    expect(pages.map(({ main }) => main.includes(String(doors.stored()?.header.code)))).toEqual([true, true, true]);
    expect(pages[2]?.main).toBe(pages[0]?.main);
    expect(await validHtml(pages[1]?.html ?? '')).toEqual([]);
    expect(doors.counts().cases).toBe(1);
  });
});

describe('what is sent from the first page, whose address holds no form', () => {
  const pressedTwice = async (from: readonly (string | undefined)[], fields: Fields = { phone }) => {
    const doors = formDoors();
    for (const source of from) {
      const client = doors.browser(source);
      await client.open('/intake?lang=en&begin=1');
      expect(await client.submit(fields, 'call')).toMatchObject({ status: 200, h1: 'We will call you' });
    }
    return doors.counts();
  };

  test('is one case when its reader goes back and presses again', async () => {
    const doors = formDoors();
    const client = doors.browser();
    await client.open('/intake?lang=en&begin=1');
    const first = await client.submit({ phone }, 'call');
    await client.back();
    const second = await client.submit({ phone }, 'call');
    expect(second.main).toBe(first.main);
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test('is another case from another network, though it says the same', async () => {
    expect(await pressedTwice(['192.0.2.7', '192.0.2.8'])).toMatchObject({ cases: 2 });
    expect(await pressedTwice(['192.0.2.7', '192.0.2.7'])).toMatchObject({ cases: 1 });
  });
});

describe('two people who say the same', () => {
  test('never meet: a stranger who types a number gets no answer of its owner', async () => {
    const doors = formDoors();
    for (let n = 0; n < 2; n++) {
      const client = doors.browser();
      await client.open('/intake?lang=en');
      await client.press('next');
      expect(await client.submit({ phone }, 'call')).toMatchObject({ status: 200, h1: 'We will call you' });
    }
    expect(doors.counts().cases).toBe(2);
  });

  test.each(['', 'k1.made-up'])('nor do those whose form no page of ours carried: "%s"', async (form) => {
    const doors = formDoors();
    const answers = JSON.stringify({ who: 'patient', gait: 'cannot-walk', 'gait.since': 'today', phone });
    for (let n = 0; n < 2; n++) {
      const program = doors.program();
      await program.open('/intake?lang=en');
      await program.post({ at: 'gait', kept: '1', go: 'alert', answers, form });
    }
    expect(doors.counts().cases).toBe(2);
  });
});
