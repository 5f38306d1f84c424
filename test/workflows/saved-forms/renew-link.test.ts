import { describe, expect, test } from 'vitest';
import { monday } from '../../support/records.ts';
import { savedFormWorld } from '../../support/saved-form-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);

/** So many items as were written of each kind. */
const countOf = async (kind: 'FORM-LINK#' | 'LIMIT#' | 'evt_'): Promise<number> =>
  Object.keys(await store.everything()).filter((key) => key.includes(` ${kind}`)).length;

describe('a new link', () => {
  test('opens the form that was last saved with the address, and ends with it', async () => {
    const { save, renew, relay, open, token } = savedFormWorld(store);
    await save({}, 'first');
    await save({}, 'last');
    const now = monday.add({ hours: 24 * 5 });
    await renew({ now });
    await relay(now);
    expect(await open(token(), now)).toMatchObject({ text: 'last' });
    expect(await open(token(), monday.add({ hours: 24 * 7 }))).toMatchObject({ ended: true });
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
