import { describe, expect, it, test } from 'vitest';
import { formPages } from '../../../../shared/contract/intake-form/form-pages.ts';
import { formAt, wholeWay } from '../../../support/form-at.ts';
import { formDoors } from '../../../support/form-doors.ts';
import { calmAnswers, pageId, walkForm } from '../../../support/page-walk.ts';
import { validHtml } from '../../../support/valid-html.ts';

describe('a page of the form', () => {
  it.each(formPages.map(({ id }) => id))(
    'has one heading, its step, a phone and valid markup, and nothing ticked ahead: %s',
    async (id) => {
      for (const language of ['en', 'es'] as const) {
        const { page } = await formAt(id, { language });
        expect(page).toMatchObject({ status: 200, lang: language });
        expect(pageId(page)).toBe(id);
        expect(page.h1).not.toMatch(/^$|\n/);
        expect(page.title).toContain(page.h1);
        expect(page.text).toContain('(212) 555-0199');
        expect(page.main).toMatch(language === 'en' ? /^Step \d+ of 14/ : /^Paso \d+ de 14/);
        expect(page.html).not.toContain(' checked');
        expect(await validHtml(page.html)).toEqual([]);
      }
    },
  );
});

describe('on its way', () => {
  test('the form leads from its start to its check page', async () => {
    const client = formDoors().browser();
    await client.open('/intake?lang=en');
    expect(client.page.h1).toBe('Tell us about your back or neck');
    expect(await validHtml(client.page.html)).toEqual([]);
    const way = await walkForm(client, calmAnswers);
    expect(way.slice(0, 4)).toEqual(['start', 'who', 'cancer', 'gait']);
    expect(client.page.h1).toBe('Check your answers');
  });

  test.each([
    ['en', 'Who is this form for?', 'Call 911 or go to the emergency room at once if:'],
    ['es', '¿Para quién es este formulario?', 'Llame al 911 o vaya ya a la sala de emergencias si:'],
  ])(
    'in %s whoever read what it is on the first page begins with the first question, others are told of 911 first',
    async (lang, question, danger) => {
      const client = formDoors().browser();
      await client.open(`/intake?lang=${lang}&begin=1`);
      expect(client.page).toMatchObject({ status: 200, h1: question });
      await client.submit({ who: 'patient' }, 'next');
      expect(pageId(client.page)).toBe('cancer');
      await client.open(`/intake?lang=${lang}`);
      expect(client.page.main).toContain(danger);
      expect(client.page.main.match(/6 minut/g)).toHaveLength(1);
    },
  );

  test('every answer is found again on going back, in either language, and by the address alone', async () => {
    const client = await formAt('name');
    const { address } = client.page;
    for (const [button, field] of [
      ['back', 'It hurts when I bend down.'],
      ['back', 'name="radiation"'],
    ] as const) {
      await client.press(button);
      expect(client.page.html).toContain(field);
    }
    await client.press('es');
    expect(client.page).toMatchObject({ lang: 'es', h1: 'Tratamiento de ahora y de antes' });
    await client.open(address);
    expect(client.page.h1).toBe("What is the patient's name?");
    expect(client.page.html).toContain('It hurts when I bend down.');
  });

  test('who goes back before the first page is at the start, with all answers', async () => {
    const client = await formAt('cancer', { answers: { ...wholeWay, who: 'patient' } });
    await client.press('back');
    await client.press('back');
    expect(client.page.h1).toBe('Tell us about your back or neck');
    await client.press('next');
    expect(client.page.html).toMatch(/value="patient" checked/);
  });
});

describe('what does not fit into an address, or has none', () => {
  const long = Array.from({ length: 700 }, (_, at) => (at * 7919).toString(36)).join(' ');

  test('a form that is too long for it is answered as a page', async () => {
    const client = await formAt('words');
    await client.submit({ words: long }, 'next');
    expect(client.page).toMatchObject({ status: 200, via: [], h1: "What is the patient's name?" });
    await client.submit({ given: 'Rosa' }, 'next');
    await client.press('back');
    await client.press('back');
    expect(client.page.html).toContain(long);
  });

  test('where the keys cannot be read, the form goes on without addresses', async () => {
    const doors = formDoors({ linkKeys: () => Promise.reject(new Error('no keys')) });
    const client = doors.browser();
    await client.open('/intake?lang=en');
    await walkForm(client, calmAnswers, 'fever');
    expect(client.page).toMatchObject({ status: 200, via: [], h1: 'Have you had a fever since this began?' });
  });

  test('an address that ended, or that somebody altered, says so, with a phone', async () => {
    const doors = formDoors();
    const client = await formAt('fever', { doors });
    const { address } = client.page;
    await client.open(`${address.slice(0, -6)}AAAAAA`);
    expect(client.page).toMatchObject({ status: 200 });
    expect(client.page.text).toContain('(212) 555-0199');
    expect(pageId(client.page)).not.toBe('fever');
    await client.open(address);
    expect(pageId(client.page)).toBe('fever');
    doors.wait(4 * 60 * 60);
    await client.open(address);
    expect(pageId(client.page)).not.toBe('fever');
  });
});

describe('the check page', () => {
  test('tells every question with its answer, and changes one with what that asks', async () => {
    const client = await formAt('check');
    expect(client.page.main).toContain('Does the patient have new trouble walking? No Change');
    expect(client.page.main).toContain('When did it start? Over 3 months ago');
    expect(client.page.main).toContain('Did it come within minutes or hours? Not answered');
    expect(client.page.main).toContain('Date of birth February 28, 1970');
    expect(client.page.main).toContain('E-mail, if there is one Not answered');
    expect(client.page.main).toContain('The date, if you know it Not answered');
    await client.press('change:weight');
    expect(client.page.html).toMatch(/value="no" checked/);
    await client.submit({ weight: 'unknown' }, 'next');
    expect(client.page.main).toContain('felt very tired, for no clear reason? Not sure Change');
    await client.press('change:surgery');
    await client.press('back');
    expect(client.page.h1).toBe('Check your answers');
  });

  test('an answer that makes more to be asked leads there first, and then back', async () => {
    const client = await formAt('check', { answers: calmAnswers });
    await client.press('change:surgery');
    await client.submit({ surgery: 'yes' }, 'next');
    expect(pageId(client.page)).toBe('postop');
    await client.submit({ 'postop.when': 'over-3-months' }, 'next');
    expect(pageId(client.page)).toBe('check');
    expect(client.page.main).toContain('When was the surgery? Over 3 months ago');
  });

  test('a question that is alone on its page is said once; what is asked for and missing is told', async () => {
    const client = await formAt('check', { answers: { who: 'patient', cancer: 'none' } });
    expect(client.page.main).toContain('Who is this form for? For me Change');
    expect(client.page.main).toContain('Date of birth Not answered');
  });

  test('a date is told in the language of the page', async () => {
    const client = await formAt('check', { language: 'es' });
    expect(client.page.main).toContain('Fecha de nacimiento 28 de febrero de 1970');
  });
});

test('the check page names every part that was left out, and the phone as its reader writes it', async () => {
  const { 'pain.severity': _, ...answers } = calmAnswers;
  const client = await formAt('check', { answers: { ...answers, phone: '631 555 0188' } });
  expect(client.page.main).toContain('How bad is the pain at its worst? Not answered');
  expect(client.page.html).not.toContain('<b>Not answered</b>');
  expect(client.page.main).toContain('(631) 555-0188');
});
