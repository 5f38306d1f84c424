import { beforeAll, describe, expect, test } from 'vitest';
import { sentNames } from '../../shared/contract/intake-form/form-page.ts';
import { formPages } from '../../shared/contract/intake-form/form-pages.ts';
import { type ConsoleSystem, startConsole } from '../support/console-system.ts';
import type { PageClient } from '../support/page-client.ts';
import { formsOf } from '../support/page-form.ts';
import { calmAnswers, emergencyAnswers } from '../support/page-walk.ts';
import { validHtml } from '../support/valid-html.ts';

let world: ConsoleSystem;
beforeAll(async () => {
  world = await startConsole();
});

const open = async (role: 'nurse' | 'front-desk' = 'nurse', query = ''): Promise<PageClient> => {
  const client = await world.signedIn(`${role}-1`, role);
  await client.open(`/staff/intakes/new${query}`);
  return client;
};

describe('the form of a call', () => {
  test('asks every question of the patients form once, and is sound HTML', async () => {
    const { page } = await open();
    expect(page.status).toBe(200);
    const names = new Set(formsOf(page.html).flatMap(({ controls }) => controls.map(({ name }) => name)));
    const asked = formPages.flatMap(({ fields }) => fields.flatMap(sentNames));
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
    expect(await validHtml(page.html)).toEqual([]);
  });

  test('takes a case and leads to it', async () => {
    const client = await open();
    const page = await client.submit(calmAnswers, 'take');
    expect(page.errors).toEqual([]);
    expect(page.via[0]).toMatch(/^\/staff\/cases\/int_\w+\?did=taken$/);
  });

  test('takes an emergency without anything else, and says what to say', async () => {
    const client = await open('front-desk');
    const page = await client.submit({ bladder: emergencyAnswers.bladder ?? '' }, 'take');
    expect(page.via[0]).toContain('/taken?did=taken');
    expect(page.text).toContain('911');
  });
});
