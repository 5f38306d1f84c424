import { expect, test } from 'vitest';
import type { PageName } from '../../shared/domain/paging/page-link.ts';
import { pageSecrets } from '../../shared/links/page-token.ts';
import { firstKeys, rotatedKeys } from '../support/answer-world.ts';
import { anId } from '../support/records.ts';

const page: PageName = { of: 'round', caseId: anId('int'), round: 1, step: 1, recipientId: 'nurse-one' };
const testPage: PageName = { of: 'test', region: 'nyc', date: '2026-11-23', recipientId: 'nurse-one' };
const secretsOf = pageSecrets(async () => firstKeys);

test('a page gets the same token and digits again', async () => {
  expect(await secretsOf(page)).toEqual(await secretsOf({ ...page }));
});

test.each([page, testPage])('an SMS has room for the token, and an address for its characters', async (each) => {
  const { token, candidates } = await secretsOf(each);
  expect(token).toMatch(/^[\w-]{22}$/);
  expect(candidates.length).toBeGreaterThan(4);
  for (const digits of candidates) expect(digits).toMatch(/^\d{4}$/);
});

test('each person, step, round, case and day has a token of its own', async () => {
  const others: PageName[] = [
    page,
    { ...page, recipientId: 'nurse-two' },
    { ...page, step: 11 },
    { ...page, round: 2 },
    { ...page, round: 11 },
    { ...page, caseId: anId('int', 2) },
    testPage,
    { ...testPage, date: '2026-11-24' },
    { ...testPage, region: 'long-island' },
    { ...testPage, recipientId: 'nurse-two' },
  ];
  const tokens = await Promise.all(others.map(async (each) => (await secretsOf(each)).token));
  expect(new Set(tokens).size).toBe(others.length);
});

test('all who are paged in a round reply with the same digits', async () => {
  const { candidates } = await secretsOf(page);
  expect((await secretsOf({ ...page, step: 7, recipientId: 'surgeon-two' })).candidates).toEqual(candidates);
  expect((await secretsOf({ ...page, round: 2 })).candidates).not.toEqual(candidates);
});

test('after a rotation the digits of before are still known', async () => {
  const before = await secretsOf(page);
  const after = await pageSecrets(async () => rotatedKeys)(page);
  expect(after.token).not.toBe(before.token);
  expect(after.earlier).toEqual(before.candidates);
});

test('where the keys cannot be read a page has a link all the same, and no digits', async () => {
  const without = pageSecrets(() => Promise.reject(new Error('down')));
  const { token, candidates, earlier } = await without(page);
  expect(token).toMatch(/^[\w-]{22}$/);
  expect([candidates, earlier]).toEqual([[], []]);
  expect((await without(page)).token).not.toBe(token);
});
