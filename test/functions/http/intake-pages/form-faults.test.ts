import { describe, expect, it, test } from 'vitest';
import { formAt } from '../../../support/form-at.ts';
import type { Fields } from '../../../support/page-form.ts';
import { calmAnswers, pageId } from '../../../support/page-walk.ts';
import { validHtml } from '../../../support/valid-html.ts';

describe('what a page asks for', () => {
  it.each<[at: string, sent: Fields, field: string, error: string]>([
    ['who', {}, 'who', 'Who is this form for? Choose one answer.'],
    ['cancer', {}, 'cancer', 'Choose one answer.'],
    ['gait', {}, 'gait', 'Choose one answer.'],
    ['saddle', {}, 'saddle', 'Choose Yes, No or Not sure.'],
    ['pain', {}, 'pain', 'Choose Yes, No or Not sure.'],
    [
      'pain-more',
      { 'pain.severity': 'eleven' },
      'pain.severity',
      'Write a whole number from 0 to 10, or leave it empty.',
    ],
    ['pain-more', { 'pain.severity': '11' }, 'pain.severity', 'Write a whole number from 0 to 10, or leave it empty.'],
    ['name', {}, 'given', 'Write a name. One is enough. It can have 80 letters.'],
    ['name', { given: 'A', family: 'x'.repeat(10_000) }, 'family', 'Write the last name with 80 letters or less.'],
    ['birth', {}, 'birth.month', 'Write the date of birth, or the year alone.'],
    [
      'birth',
      { 'birth.month': '2', 'birth.day': '30', 'birth.year': '1970' },
      'birth.day',
      'The month has no such day. Check the day.',
    ],
    ['birth', { 'birth.year': '2058' }, 'birth.year', 'This date is yet to come, or too long ago. Check the year.'],
    [
      'birth',
      { 'birth.month': '4', 'birth.day': '9', 'birth.year': '62' },
      'birth.year',
      'Write the year with 4 digits, such as 1962.',
    ],
    [
      'birth',
      { 'birth.month': '9 abril', 'birth.day': '12', 'birth.year': '1962' },
      'birth.month',
      'Write the month alone in its box: its name, or 1 to 12.',
    ],
    ['reach', { phone: '123' }, 'phone', 'Write the phone number with its area code.'],
    [
      'reach',
      { phone: '6315550123', email: 'ana' },
      'email',
      'Write an e-mail like name@example.com. No e-mail? Leave it empty, and choose another way.',
    ],
    [
      'reach',
      { phone: '6315550123', contact: 'email' },
      'email',
      'Write an e-mail like name@example.com. No e-mail? Leave it empty, and choose another way.',
    ],
    [
      'reach',
      { phone: '6315550123', contact: 'sms' },
      'texts',
      'Tick this if we may send texts, or choose another way.',
    ],
    ['home', { zip: '1' }, 'zip', 'Write the 5 digits of the ZIP code.'],
    ['carer', {}, 'carer.name', 'Write your name.'],
    [
      'insurance',
      { coverage: 'medicare', member: 'x'.repeat(100) },
      'member',
      'Write the number with 60 letters or less, or leave it empty.',
    ],
  ])('%s: %j', async (at, sent, field, error) => {
    const client = await formAt(at);
    await client.submit(sent, 'next');
    expect(client.page.via).toHaveLength(1);
    expect((await client.reload()).status).toBe(200);
    expect(client.page.title).toMatch(/^Error: /);
    expect(client.page.errors[0]).toEqual({ field, text: error });
    expect(client.page.html).toContain(`id="${field}"`);
    expect(await validHtml(client.page.html)).toEqual([]);
    for (const value of Object.values(sent)) expect(client.page.html).toContain(String(value));
  });

  it.each<Fields>([
    { contact: 'email', email: 'ana@example.com' },
    { contact: 'sms', texts: ['yes'] },
    { contact: 'phone' },
    {},
  ])('a way to be reached that can be gone leads on: %j', async (way) => {
    const client = await formAt('reach');
    await client.submit({ phone: '6315550123', ...way }, 'next');
    expect(client.page.status).toBe(200);
    expect(pageId(client.page)).toBe('home');
  });

  test('a way that cannot be gone stands in the way of no emergency', async () => {
    const client = await formAt('reach', { answers: { who: 'patient', gait: 'cannot-walk' } });
    await client.post({
      answers: JSON.stringify({ who: 'patient', cancer: 'none', gait: 'cannot-walk' }),
      at: 'reach',
      go: 'next',
      phone: '6315550123',
      contact: 'email',
    });
    expect(client.page.status).toBe(200);
    expect(client.page.h1).toContain('911');
  });

  test('each error of several is told with its question, in the language of the page', async () => {
    const client = await formAt('radicular-since', { language: 'es' });
    await client.submit({ 'radicular.on.year': '2050' }, 'next');
    expect(client.page.errors).toEqual([
      { field: 'radicular.start', text: '¿Cuándo empezó? Elija una respuesta.' },
      { field: 'radicular.on.year', text: 'Escriba una fecha que ya pasó, o déjela en blanco.' },
      { field: 'radicular.now', text: '¿Cómo está ahora? Elija una respuesta.' },
    ]);
    expect(client.page.main).toContain('Revise 3 respuestas.');
  });

  test('a year of two digits is told without the year of a birth where something began', async () => {
    const client = await formAt('radicular-since', { language: 'es' });
    await client.submit({ 'radicular.start': 'today', 'radicular.on.year': '26', 'radicular.now': 'same' }, 'next');
    expect(client.page.errors[0]).toEqual({ field: 'radicular.on.year', text: 'Escriba el año con 4 números.' });
  });

  it.each([
    'home',
    'insurance',
    'visit',
    'treatment',
    'words',
    'mri',
    'pain-kind',
    'postop',
    'cancer-site',
    'sensory-where',
  ])('a page of what may be left out takes nothing: %s', async (at) => {
    const client = await formAt(at);
    await client.submit({}, 'next');
    expect(client.page.status).toBe(200);
    expect(pageId(client.page)).not.toBe(at);
  });

  test('back and the other language keep what is at fault, and ask for nothing', async () => {
    const client = await formAt('reach');
    await client.submit({ phone: '12' }, 'es');
    expect(client.page).toMatchObject({ status: 200, lang: 'es', errors: [] });
    expect(client.page.html).toContain('value="12"');
    await client.press('back');
    await client.press('next');
    expect(client.page.html).toContain('value="12"');
  });
});

describe('a page at fault', () => {
  test('has an address of its own: going back over it and loading it again tell the faults and keep what was entered', async () => {
    const client = await formAt('reach');
    await client.submit({ phone: '12', email: 'ana@example.com' }, 'next');
    const { errors, main } = client.page;
    await client.submit({ phone: '(631) 555-0123' }, 'next');
    expect(pageId(client.page)).toBe('home');
    const back = await client.back();
    expect(back).toMatchObject({ status: 200, errors, main });
    expect(back.html).toContain('value="12"');
    expect((await client.reload()).errors).toEqual(errors);
  });

  test('tells no faults once its reader is on another page, or in the other language', async () => {
    const client = await formAt('reach');
    await client.submit({ phone: '12' }, 'next');
    await client.press('back');
    expect(client.page.title).not.toContain('Error');
    await client.press('next');
    expect(client.page.errors).toEqual([]);
  });

  test('that is too long for an address is the answer itself', async () => {
    const words = Array.from({ length: 700 }, (_, at) => (at * 7919).toString(36)).join(' ');
    const client = await formAt('reach', { answers: { ...calmAnswers, words } });
    await client.submit({ phone: '12' }, 'next');
    expect(client.page).toMatchObject({ status: 422, via: [], errors: [{ field: 'phone' }] });
  });
});
