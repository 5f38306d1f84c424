import { describe, expect, test } from 'vitest';
import { sentForm } from '../../../../shared/contract/intake-form/sent-form.ts';
import { formDoors } from '../../../support/form-doors.ts';

const said = { who: 'patient', cancer: 'none', gait: 'cannot-walk' };
const alert = (answers: object, go = 'alert') =>
  new URLSearchParams({
    at: 'gait',
    kept: '1',
    go,
    phone: '631-555-0200',
    answers: JSON.stringify(answers),
  }).toString();

describe('an emergency', () => {
  test.each(['lang=en&lang=es', 'embed=1&embed=2', 'd=a&d=b', 'd=%00', 'utm=%00', 'lang=%ED%A0%80', 'a[]=1&a[]=2&=x'])(
    'is stored and pages whatever its address holds (%s)',
    async (query) => {
      const doors = formDoors();
      const answer = await doors.send({ method: 'POST', address: `/intake?${query}`, body: alert(said) });
      expect([200, 303]).toContain(answer.status);
      expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
    },
  );

  test.each<[string, unknown]>([
    ['a number', 1],
    ['null', null],
    ['an object', { a: 'b' }],
    ['lists in a list', [['x']]],
    ['true', true],
  ])('is stored though one answer that is carried along is %s', async (_, x) => {
    const doors = formDoors();
    const answer = await doors.send({ method: 'POST', address: '/intake?lang=en', body: alert({ ...said, x }) });
    expect([200, 303]).toContain(answer.status);
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });
});

test('a page is in the language that its address names last', async () => {
  const { send } = formDoors();
  const page = await send({ method: 'GET', address: '/intake?lang=en&lang=es' });
  expect(page).toMatchObject({ status: 200 });
  expect(page.html).toContain('<html lang="es">');
});

test('of a list that is carried along what is no text is left out, and the rest is kept', async () => {
  const { send } = formDoors();
  const body = alert({ cancer: 'none', treatment: ['chemo', 1, null] }, 'es');
  const page = await send({ method: 'POST', address: '/intake?lang=en', body });
  const shown = await send({
    method: 'GET',
    address: new URL(page.headers.location ?? '', 'https://x/intake').href.slice(9),
  });
  expect(shown.html).toContain('&quot;treatment&quot;:[&quot;chemo&quot;]');
});

test.each(['sent', 'called', 'start', 'check'])(
  'an emergency is shown wherever the form says that it stands (%s)',
  async (at) => {
    const { send } = formDoors();
    const body = new URLSearchParams({ at, go: 'next', answers: JSON.stringify(said) }).toString();
    const { headers } = await send({ method: 'POST', address: '/intake?lang=en', body });
    const shown = await send({
      method: 'GET',
      address: new URL(headers.location ?? '', 'https://x/intake').href.slice(9),
    });
    expect(shown.html).toContain('href="tel:911"');
    expect(shown.html).toContain('value="alert"');
  },
);

test('half a character of a cut paste costs no answer, and is not told as too long', () => {
  const cut = { words: 'a\ud83d', 'name.given': 'Ana\udc00' };
  const { answers } = sentForm({ at: 'gait', answers: JSON.stringify({ ...said, ...cut }) });
  expect(answers).toMatchObject({ words: 'a\ufffd', 'name.given': 'Ana\ufffd', who: 'patient' });
});
