import { describe, expect, it, test } from 'vitest';
import { sentNames } from '../../../../shared/contract/intake-form/form-page.ts';
import { formPages } from '../../../../shared/contract/intake-form/form-pages.ts';
import { formAt, wholeWay } from '../../../support/form-at.ts';
import { formDoors } from '../../../support/form-doors.ts';

const script = '<script>alert(1)</script>"\'';

/** What no page of ours sends. */
const oddities: readonly [name: string, value: string | string[]][] = [
  ['a script', script],
  ['marks of direction', '\u202eabc\u2066'],
  ['emoji and half a character', '😀\ud83d'],
  ['NUL and other control characters', '\u0000\u0007'],
  ['10 kB', 'x'.repeat(10_000)],
  ['the same twice, and another', ['yes', 'yes', 'no']],
  ['names of objects', ['__proto__', 'constructor']],
  ['a number without end', '1e999'],
];

const buttons = ['next', 'back', 'es'];

describe('odd values in every field', () => {
  it.each(formPages.map(({ id }) => id))('of %s get a page, and are shown escaped', async (id) => {
    const doors = formDoors();
    const client = await formAt(id, { doors });
    const names = formPages.find((each) => each.id === id)?.fields.flatMap(sentNames) ?? [];
    for (const [at, [odd, value]] of oddities.entries()) {
      const go = buttons[at % 4] ?? 'next';
      await client.post({ ...Object.fromEntries(names.map((name) => [name, value])), at: id, go });
      expect([200, 422], odd).toContain(client.page.status);
      expect(client.page.html, odd).not.toContain('<script>alert');
      expect(client.page.text, odd).toContain('(212) 555-0199');
    }
    expect(doors.counts()).toEqual({ cases: 0, pages: 0 });
  });
});

describe('what a page carries unseen', () => {
  it.each<[name: string, answers: string | string[]]>([
    ['nothing', ''],
    ['no JSON', '{"who":'],
    ['a list', '["who"]'],
    ['numbers', '{"who":1}'],
    ['null', 'null'],
    ['itself twice', [JSON.stringify({ who: 'caregiver' }), JSON.stringify({ who: 'patient' })]],
    ['a prototype', '{"__proto__":{"who":"patient"},"constructor":"x"}'],
    ['fields that no page has', JSON.stringify({ mood: 'low', [script]: script })],
    ['deep JSON', '['.repeat(50_000)],
  ])('may be %s', async (_, answers) => {
    const client = await formAt('gait');
    await client.post({ answers, at: 'gait', gait: 'normal', go: 'next' });
    expect(client.page).toMatchObject({ status: 200, h1: expect.stringMatching(/trouble with bladder or bowels\?$/) });
    expect(client.page.html).not.toContain('<script>alert');
  });

  it.each([
    ['a page that there is not', { at: 'moon' }, 'Who is this form for?'],
    ['no page', { at: '' }, 'Who is this form for?'],
    ['a page as a list', { at: ['check', 'gait'] }, 'Does the patient have new trouble with bladder or bowels?'],
    [
      'a button that there is not',
      { at: 'gait', go: '__proto__' },
      'Does the patient have new trouble with bladder or bowels?',
    ],
    ['a change of no page', { at: 'gait', go: 'change:<b>' }, 'Does the patient have new trouble walking?'],
  ])('and names %s', async (_, fields, h1) => {
    const client = await formAt('gait');
    await client.post({ gait: 'normal', ...fields });
    expect(client.page).toMatchObject({ status: 200, h1 });
  });

  test('says nothing of what became of the form: only its address does', async () => {
    const client = await formAt('gait');
    await client.post({ at: 'who', go: 'es', sent: '{"caseId":"int_1"}', callBack: 'X', danger: '1', who: 'patient' });
    expect(client.page).toMatchObject({ status: 200, h1: '¿Para quién es este formulario?' });
  });
});

test('an emergency comes before every fault of its page', async () => {
  const client = await formAt('bladder', { answers: { who: script, 'birth.year': '1' } });
  await client.post({ at: 'bladder', bladder: ['moon', 'loss-of-control-or-retention'], go: 'next' });
  expect(client.page.h1).toContain('911');
});

test('a follow-up on which nothing was answered is asked again, and read as the worst once half of it was', async () => {
  const client = await formAt('gait-since', { answers: { ...wholeWay, gait: 'new-unsteady' } });
  await client.submit({}, 'next');
  expect(client.page.errors).not.toEqual([]);
  await client.submit({ 'gait.now': 'same' }, 'next');
  expect(client.page.h1).toContain('911');
  await client.press('change:gait-since');
  await client.submit({ 'gait.start': 'over-3-months', 'gait.now': 'same' }, 'next');
  expect(client.page).toMatchObject({ status: 200, h1: expect.stringMatching(/bladder or bowels\?$/) });
});

test('two tabs of one form go their own ways', async () => {
  const doors = formDoors();
  const first = await formAt('fever', { doors });
  const second = doors.browser();
  await second.open(first.page.address);
  await first.submit({ fever: 'no' }, 'next');
  await second.submit({ fever: 'unknown' }, 'next');
  await first.press('back');
  await second.press('back');
  expect(first.page.html).toMatch(/value="no" checked/);
  expect(second.page.html).toMatch(/value="unknown" checked/);
});
