import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerBySms } from '../../../shared/workflows/paging/answer-by-sms.ts';
import { answerWorld, rotatedKeys, staff } from '../../support/answer-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);

const nurseOne = '+12125550101';
const shared = '+12125550102';
const stranger = '+19175550199';

let world: ReturnType<typeof answerWorld>;
beforeEach(() => {
  world = answerWorld(store);
});

const send = (from: string, text: string, { to = '+12025550100', messageId = 'reply-1' } = {}) =>
  answerBySms(world.deps, { messageId, from, to, text }, world.remaining);

/** Why replies were refused, in their order. */
const refusals = () =>
  world.lines.filter(({ happening }) => happening === 'reply-refused').map(({ fields }) => fields?.outcome);

const isOpen = async (caseId: string) => (await world.headerOf(caseId)).pagingOpen;

test('the digits answer the page as the person from whose number they came; the history says by SMS', async () => {
  const { digits, caseId } = await world.paged();
  expect(await send(nurseOne, `Reply ${digits} ok`)).toBe(true);
  expect(await world.headerOf(caseId)).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-one' });
  expect((await world.roundOf(caseId)).ended).toMatchObject({ how: 'acknowledged', by: 'nurse-one' });
  expect(await world.auditOf(caseId)).toMatchObject([{ actor: { id: 'nurse-one' }, detail: { door: 'sms' } }]);
  expect(world.lines).toMatchObject([
    { happening: 'page-answered-by-sms', fields: { caseId, recipientId: 'nurse-one' } },
  ]);
});

describe('twice', () => {
  test.each([
    ['the same message', 'reply-1'],
    ['another message', 'reply-2'],
  ])('%s changes nothing', async (_, messageId) => {
    const { digits } = await world.paged();
    expect(await send(nurseOne, digits)).toBe(true);
    const before = await store.everything();
    expect(await send(nurseOne, digits, { messageId })).toBe(true);
    expect(await store.everything()).toEqual(before);
  });

  test('at the same moment is one answer', async () => {
    const { digits, caseId } = await world.paged();
    expect(await Promise.all([send(nurseOne, digits), send(nurseOne, digits)])).toEqual([true, true]);
    expect(await world.auditOf(caseId)).toHaveLength(1);
  });

  test('by link and by SMS is one answer', async () => {
    const { digits, tokens, caseId } = await world.paged();
    const [, state] = await Promise.all([send(nurseOne, digits), world.answer(tokens[0])]);
    expect(state).toMatchObject({ state: 'yours' });
    expect(await world.auditOf(caseId)).toHaveLength(1);
  });
});

describe('refused without effect', () => {
  test('from the number of nobody on the staff, of somebody who left, or of no staff number at all', async () => {
    const { digits, caseId } = await world.paged('nurse-one', 'gone');
    for (const from of [stranger, '+12125550103', '', '12125550101', '+1 212 555 0101', 'AMAZON'])
      expect(await send(from, digits)).toBe(false);
    expect(refusals()).toEqual(Array.from({ length: 6 }, () => 'stranger'));
    expect(await isOpen(caseId)).toBe(true);
  });

  test('from a colleague who was not paged in this round', async () => {
    const { digits, caseId } = await world.paged('nurse-one');
    expect(await send(shared, digits)).toBe(false);
    expect([refusals(), await isOpen(caseId)]).toEqual([['not-paged'], true]);
  });

  test('with the digits of a page that went to another person only, though the sender was paged for another case', async () => {
    const [own, other] = [await world.paged('nurse-one'), await world.paged('nurse-two')];
    expect(await send(nurseOne, other.digits)).toBe(false);
    expect([await isOpen(own.caseId), await isOpen(other.caseId)]).toEqual([true, true]);
  });

  test('with the digits of a round that a colleague has answered', async () => {
    const { digits, tokens } = await world.paged('nurse-one', 'nurse-two');
    await world.answer(tokens[1]);
    const before = await store.everything();
    expect(await send(nurseOne, digits)).toBe(false);
    expect([refusals(), await store.everything()]).toEqual([['stale-version'], before]);
  });

  test('with the digits of the round before, after the case got worse', async () => {
    const { digits, caseId } = await world.paged();
    await world.raise(caseId);
    await world.told(caseId, 1, 'nurse-one', 2);
    expect(await send(nurseOne, digits)).toBe(false);
    expect([refusals(), await isOpen(caseId)]).toEqual([['stale-version'], true]);
    const page = { of: 'round', caseId, round: 2, step: 1, recipientId: 'nurse-one' } as const;
    const second = await world.links.issue(page);
    expect(second.digits).not.toBe(digits);
    expect(await send(nurseOne, second.digits ?? '')).toBe(true);
    expect(await isOpen(caseId)).toBe(false);
  });

  test('with digits that stand for nothing, with none, and with a no', async () => {
    const { digits, caseId } = await world.paged();
    const unknown = digits === '4711' ? '4712' : '4711';
    for (const text of [unknown, 'ok', '', `no ${digits}`, `${digits}${digits}`])
      expect(await send(nurseOne, text)).toBe(false);
    expect(refusals()).toEqual(['unknown-digits', 'no-digits', 'no-digits', 'no-digits', 'no-digits']);
    expect(await isOpen(caseId)).toBe(true);
  });

  test('from somebody who was paged and answers no pages any more', async () => {
    const { digits, caseId } = await world.paged('nurse-one');
    world.set.staff = staff.map((each) => ({ ...each, role: 'front-desk' as const }));
    expect(await send(nurseOne, digits)).toBe(false);
    expect([refusals(), await isOpen(caseId)]).toEqual([['not-allowed'], true]);
  });

  test('to another number than the one that pages come from', async () => {
    const { digits, caseId } = await world.paged();
    world.deps.staffSmsNumber = '+12025550100';
    expect(await send(nurseOne, digits, { to: '+12025550999' })).toBe(false);
    expect([refusals(), await isOpen(caseId)]).toEqual([['other-number'], true]);
    expect(await send(nurseOne, digits)).toBe(true);
  });
});

describe('who was given the digits may answer', () => {
  test('before it is written down that they were paged', async () => {
    const { digits, caseId } = await world.paged('nurse-one');
    const page = { of: 'round', caseId, round: 1, step: 2, recipientId: 'nurse-two' } as const;
    expect((await world.links.issue(page)).digits).toBe(digits);
    expect(await send(shared, digits)).toBe(true);
    expect((await world.headerOf(caseId)).acknowledgedBy).toBe('nurse-two');
  });

  test('where the round cannot be read', async () => {
    const { digits, caseId } = await world.paged();
    const Item = { pk: { S: `ROUND#${caseId}#1` }, schema: { N: '9' }, version: { N: '3' }, round: { S: 'unknown' } };
    await store.client.send(new PutItemCommand({ TableName: 'Outbox', Item }));
    expect(await send(shared, digits)).toBe(false);
    expect(await send(nurseOne, digits)).toBe(true);
    expect(await isOpen(caseId)).toBe(false);
  });
});

test('nothing that was sent stands in the log', async () => {
  const { digits } = await world.paged();
  await send(stranger, `${digits} Ana Prueba cannot feel her legs`);
  await send(nurseOne, `${digits} Ana Prueba cannot feel her legs`);
  await send(nurseOne, `${digits} Ana Prueba`);
  expect(JSON.stringify(world.lines)).not.toMatch(new RegExp(`Ana|legs|${digits}|555`));
});

test('of two who share a number it is the one who was paged, and of both the one who was paged last', async () => {
  const one = await world.paged('surgeon-two');
  await send(shared, one.digits);
  expect((await world.headerOf(one.caseId)).acknowledgedBy).toBe('surgeon-two');
  const both = await world.paged('surgeon-two', 'nurse-two');
  await send(shared, both.digits);
  expect((await world.headerOf(both.caseId)).acknowledgedBy).toBe('nurse-two');
  expect(await send(shared, both.digits)).toBe(true);
});

test('two pages may be answered in one message; what stands for nothing beside them is passed over', async () => {
  const [one, two] = [await world.paged(), await world.paged()];
  const unknown = ['4711', '4712', '4713'].find((each) => ![one.digits, two.digits].includes(each));
  expect(await send(nurseOne, `${one.digits} ${unknown} ${two.digits}`)).toBe(true);
  expect([await isOpen(one.caseId), await isOpen(two.caseId)]).toEqual([false, false]);
});

test('digits still answer after a key rotation', async () => {
  const { digits, caseId } = await world.paged();
  world.set.keys = async () => rotatedKeys;
  expect(await send(nurseOne, digits)).toBe(true);
  expect(await isOpen(caseId)).toBe(false);
});

test('the reply to a test page is kept', async () => {
  const name = { of: 'test', region: 'nyc', date: '2026-11-23' } as const;
  await world.testPageSent(name);
  const { digits = '' } = await world.links.issue({ ...name, recipientId: 'nurse-one' });
  expect(await send(shared, digits)).toBe(false);
  expect(await send(nurseOne, digits)).toBe(true);
  expect((await world.deps.testPages.page(name))?.answer).toEqual({ by: 'nurse-one', at: '2026-11-23T14:05:00.000Z' });
});

test('where the store fails the reply fails, to be tried again', async () => {
  const { digits } = await world.paged();
  world.deps.issuedPages = { ...world.deps.issuedPages, reply: () => Promise.reject(new Error('down')) };
  await expect(send(nurseOne, digits)).rejects.toThrow('down');
});
