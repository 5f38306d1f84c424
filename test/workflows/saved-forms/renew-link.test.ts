import { describe, expect, test } from 'vitest';
import { endSavedForm } from '../../../shared/workflows/saved-forms/end-saved-form.ts';
import { monday } from '../../support/records.ts';
import { savedFormWorld } from '../../support/saved-form-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);

/** So many items as were written of each kind. */
const countOf = async (kind: 'FORM-LINK#' | 'LIMIT#' | 'evt_'): Promise<number> =>
  Object.keys(await store.everything()).filter((key) => key.includes(` ${kind}`)).length;

describe('a new link', () => {
  test('opens the form that was saved with the address, and ends with it', async () => {
    const { save, renew, relay, open, token } = savedFormWorld(store);
    await save({}, 'own');
    const now = monday.add({ hours: 24 * 5 });
    await renew({ now });
    await relay(now);
    expect(await open(token(), now)).toMatchObject({ text: 'own' });
    expect(await open(token(), monday.add({ hours: 24 * 7 }))).toMatchObject({ ended: true });
  });

  test('opens each of several forms, newest first: nobody puts theirs in the place of another', async () => {
    const { save, renew, relay, open, token } = savedFormWorld(store);
    const own = await save({}, 'own');
    const later = monday.add({ hours: 2 });
    const junk = await save({ source: '192.0.2.66', now: later }, 'of a stranger');
    await renew({ now: later });
    await relay(later);
    const [at, atLater] = [monday, later].map((each) => each.epochMilliseconds / 1000);
    const several = [
      { formId: junk.formId, savedAt: atLater },
      { formId: own.formId, savedAt: at },
    ];
    expect(await open(token(), later)).toEqual({ several, language: 'en' });
    expect(await open(token(), later, own.formId)).toMatchObject({ text: 'own' });
    expect(await open(token(), later, junk.formId)).toMatchObject({ text: 'of a stranger' });
    expect(await open(token(), later, 'frm_other')).toEqual({ several, language: 'en' });
    expect(await open(token(), monday.add({ hours: 24 * 3 + 1 }), own.formId)).toMatchObject({ text: 'own' });
  });

  test('opens no form of another address, whichever is named', async () => {
    const { save, renew, relay, open, token } = savedFormWorld(store);
    const other = await save({ to: 'other@example.org' }, 'of another');
    await save({}, 'own');
    await renew();
    await relay();
    expect(await open(token(), monday, other.formId)).toMatchObject({ text: 'own' });
  });

  test('leaves out a form that was sent, while another is open', async () => {
    const { save, renew, relay, open, token, at } = savedFormWorld(store);
    await save({}, 'open');
    const { formId } = await save({ source: '192.0.2.7' }, 'sent');
    const { deps, remaining } = at();
    await endSavedForm(deps, { formId, code: '7KQ4-M2XD', now: monday }, remaining);
    await renew({ source: '192.0.2.8' });
    await relay();
    expect(await open(token())).toMatchObject({ text: 'open' });
  });

  test('is kept by no flood of forms from those that were saved before it', async () => {
    const { save, renew, relay, open, token } = savedFormWorld(store);
    const { formId } = await save({}, 'own');
    for (let n = 1; n < 25; n++) await save({ source: `192.0.2.${n}`, now: monday.add({ hours: n }) }, `junk ${n}`);
    const now = monday.add({ hours: 26 });
    await renew({ now });
    await relay(now);
    expect(await open(token(), now, formId)).toMatchObject({ text: 'own' });
    expect(await open(token(), now)).toMatchObject({ several: { length: 20 } });
  });

  test('finds forms that were saved at the same moment', async () => {
    const { save, renew, relay, open, token } = savedFormWorld(store);
    await Promise.all([save({}, 'one'), save({ source: '192.0.2.7' }, 'two')]);
    await renew({ source: '192.0.2.8' });
    await relay();
    expect(await open(token())).toMatchObject({ several: { length: 2 } });
  });

  test('is written in the language of the page on which it was asked for', async () => {
    const { save, renew, relay, sent } = savedFormWorld(store);
    await save();
    await renew({ language: 'es' });
    await relay();
    expect(sent.at(-1)?.body).toContain('Usted guardó un formulario');
  });

  test('is not sent to whom nothing is saved for, and writes the same but the message', async () => {
    const { save, renew } = savedFormWorld(store);
    await save({ source: '192.0.2.7' });
    await renew({ to: 'nobody@example.org', source: '192.0.2.2' });
    expect([await countOf('FORM-LINK#'), await countOf('LIMIT#'), await countOf('evt_')]).toEqual([2, 4, 1]);
    await renew({ source: '192.0.2.3' });
    expect([await countOf('FORM-LINK#'), await countOf('LIMIT#'), await countOf('evt_')]).toEqual([3, 5, 2]);
  });

  test('is not sent once the form is forgotten', async () => {
    const { save, renew, promised } = savedFormWorld(store);
    await save();
    await renew({ now: monday.add({ hours: 24 * 7 }) });
    expect(promised).toHaveLength(1);
  });

  test('is refused alike to known and unknown addresses once too many were asked for', async () => {
    const { save, renew } = savedFormWorld(store);
    await save();
    for (const to of ['ana@example.org', 'nobody@example.org']) {
      for (let n = 0; n < 3; n++) await renew({ to, source: `192.0.2.${n}` }).catch(() => undefined);
      await expect(renew({ to, source: '198.51.100.1' })).rejects.toMatchObject({ kind: 'limit-reached' });
    }
  });
});
