import { describe, expect, test } from 'vitest';
import { endSavedForm } from '../../../shared/workflows/saved-forms/end-saved-form.ts';
import { monday } from '../../support/records.ts';
import { savedFormWorld, secretAnswer } from '../../support/saved-form-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);

const stored = async (): Promise<string> => JSON.stringify(await store.everything());

describe('a form that is saved', () => {
  test('is opened by the link that is sent, as often as it is asked for', async () => {
    const { save, relay, open, token } = savedFormWorld(store);
    const { formId } = await save();
    await relay();
    expect(await open(token())).toEqual({ formId, text: JSON.stringify({ freeText: secretAnswer }), language: 'en' });
    expect(await open(token())).toMatchObject({ formId });
  });

  test('opening it changes nothing', async () => {
    const { save, relay, open, token } = savedFormWorld(store);
    await save();
    await relay();
    const before = await store.everything();
    await open(token());
    expect(await store.everything()).toEqual(before);
  });

  test('cannot be read in any table, nor can its address or its token', async () => {
    const { save, relay, token } = savedFormWorld(store);
    await save();
    const before = await stored();
    await relay();
    for (const all of [before, await stored()])
      for (const secret of [secretAnswer, 'ana@example.org', token()]) expect(all).not.toContain(secret);
  });

  test('is named in the log by ids only', async () => {
    const { save, relay, token } = savedFormWorld(store);
    await save();
    const said = JSON.stringify(await relay());
    for (const secret of [secretAnswer, 'ana@example.org', token()]) expect(said).not.toContain(secret);
  });

  test('is forgotten after seven days, and its link opens it for three', async () => {
    const { save, relay, open, token } = savedFormWorld(store);
    const { until } = await save();
    await relay();
    expect(until).toBe(monday.epochMilliseconds / 1000 + 72 * 3600);
    expect(await open(token(), monday.add({ hours: 72 }).subtract({ seconds: 1 }))).toHaveProperty('text');
    expect(await open(token(), monday.add({ hours: 72 }))).toMatchObject({ ended: true });
    const items = Object.entries(await store.everything()).filter(([key]) => /FORM#/.test(key));
    expect(items.map(([, item]) => (item as { expiresAt: number }).expiresAt)).toEqual([
      monday.epochMilliseconds / 1000 + 7 * 24 * 3600,
    ]);
  });

  test('saved twice is two forms, and both links open theirs', async () => {
    const { save, relay, open, token } = savedFormWorld(store);
    await save({}, 'first');
    await relay();
    const first = token();
    await save({}, 'second');
    await relay();
    expect(await open(first)).toMatchObject({ text: 'first' });
    expect(await open(token())).toMatchObject({ text: 'second' });
  });

  test('once it was sent its links name the code, and its answers are gone', async () => {
    const { save, relay, open, token, at } = savedFormWorld(store);
    const { formId } = await save();
    await relay();
    const { deps, remaining } = at();
    await endSavedForm(deps, { formId, code: '7KQ4-M2XD', now: monday }, remaining);
    await endSavedForm(deps, { formId, code: '7KQ4-M2XD', now: monday }, remaining);
    expect(await open(token())).toEqual({ sent: '7KQ4-M2XD', language: 'en' });
    expect(Object.entries(await store.everything()).find(([key]) => key.includes(formId))?.[1]).toMatchObject({
      form: { formId, sent: '7KQ4-M2XD' },
    });
  });

  test.each(['', 'x', '__proto__', 'A'.repeat(22), `${'é'.repeat(5000)}`])(
    'no other token opens it: %.20s',
    async (token) => {
      const { save, open } = savedFormWorld(store);
      await save();
      expect(await open(token)).toMatchObject({ ended: true });
    },
  );
});

describe('links', () => {
  test('are sent to one address three times an hour, and then not', async () => {
    const { save, promised } = savedFormWorld(store);
    for (let n = 0; n < 3; n++) await save({ source: `192.0.2.${n}` });
    await expect(save({ source: '192.0.2.9' })).rejects.toMatchObject({ kind: 'limit-reached' });
    expect(promised).toHaveLength(3);
    await save({ source: '192.0.2.9', now: monday.add({ hours: 1 }) });
    expect(promised).toHaveLength(4);
  });

  test('are asked for by one source twenty times an hour, and then not', async () => {
    const { save } = savedFormWorld(store);
    for (let n = 0; n < 20; n++) await save({ to: `person-${n}@example.org` });
    await expect(save({ to: 'other@example.org' })).rejects.toMatchObject({ kind: 'limit-reached' });
  });
});
