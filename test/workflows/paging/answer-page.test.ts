import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { acknowledgeCase } from '../../../shared/workflows/cases/acknowledge-case.ts';
import { outcomeOnly } from '../../../shared/workflows/core/unit-of-work.ts';
import { answerWorld, rotatedKeys } from '../../support/answer-world.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);

type World = ReturnType<typeof answerWorld>;

const acknowledge = ({ deps, set, remaining }: World, caseId: string, staffId: string) => {
  const caller = { kind: 'staff' as const, staffId, roles: ['nurse' as const] };
  return acknowledgeCase(deps, { caseId, caller, now: set.now }, outcomeOnly(remaining));
};

describe('a page that waits', () => {
  test('says which case, how long, which step and what comes next, and nothing else; looking changes nothing', async () => {
    const { paged, view } = answerWorld(store);
    const { tokens } = await paged();
    const before = await store.everything();
    expect(await view(tokens[0])).toEqual({
      of: 'round',
      state: 'open',
      canAnswer: true,
      code: '7KQ4-M2XD',
      urgency: 'emergent',
      round: 1,
      step: 1,
      receivedAt: '2026-11-23T14:00:00.000Z',
      contactBy: '2026-11-23T10:00:00-05:00',
      contactDeadline: '2026-11-23T10:00:00-05:00',
      nextPageAt: '2026-11-23T14:15:00.000Z',
    });
    expect(await store.everything()).toEqual(before);
  });

  test('is answered as the person whom it was sent to: the case is acknowledged, its round over, the door in its history', async () => {
    const { paged, answer, headerOf, roundOf, auditOf } = answerWorld(store);
    const { tokens, caseId } = await paged();
    const at = '2026-11-23T14:05:00.000Z';
    expect(await answer(tokens[0])).toMatchObject({ state: 'yours', canAnswer: false, acknowledgedAt: at });
    expect(await headerOf(caseId)).toMatchObject({
      status: 'acknowledged',
      pagingOpen: false,
      acknowledgedBy: 'nurse-one',
      acknowledgedAt: at,
    });
    expect((await roundOf(caseId)).ended).toEqual({ at, how: 'acknowledged', by: 'nurse-one' });
    expect(await auditOf(caseId)).toMatchObject([
      { action: 'case-acknowledged', actor: { kind: 'staff', id: 'nurse-one' }, detail: { door: 'link' } },
    ]);
  });

  test('is answered the same again, later and after a key rotation, and nothing is written', async () => {
    const { paged, answer, view, later, set } = answerWorld(store);
    const { tokens } = await paged();
    const first = await answer(tokens[0]);
    const before = await store.everything();
    later(24 * 60);
    set.keys = async () => rotatedKeys;
    expect(await answer(tokens[0])).toEqual(first);
    expect(await view(tokens[0])).toEqual(first);
    expect(await store.everything()).toEqual(before);
  });

  test('is answered once where its person sends the answer twice at the same moment', async () => {
    const { paged, answer, auditOf } = answerWorld(store);
    const { tokens, caseId } = await paged();
    const [first, second] = await Promise.all([answer(tokens[0]), answer(tokens[0])]);
    expect(second).toEqual(first);
    expect(await auditOf(caseId)).toHaveLength(1);
  });

  test('may be answered weeks later, as long as its round is open', async () => {
    const { paged, answer, later } = answerWorld(store);
    const { tokens } = await paged();
    later(60 * 24 * 60);
    expect(await answer(tokens[0])).toMatchObject({ state: 'yours' });
  });

  test('is answered where its round cannot be read: the header alone ends the paging', async () => {
    const { paged, answer, headerOf } = answerWorld(store);
    const { tokens, caseId } = await paged();
    const Item = { pk: { S: `ROUND#${caseId}#1` }, schema: { N: '9' }, version: { N: '3' }, round: { S: 'unknown' } };
    await store.client.send(new PutItemCommand({ TableName: 'Outbox', Item }));
    expect(await answer(tokens[0])).toMatchObject({ state: 'yours' });
    expect(await answer(tokens[0])).toMatchObject({ state: 'yours' });
    expect((await headerOf(caseId)).pagingOpen).toBe(false);
  });

  test('is confirmed where the referrer took the case back: it stays withdrawn, and the round was answered', async () => {
    const { paged, change, view, answer, headerOf, roundOf } = answerWorld(store);
    const { tokens, caseId } = await paged();
    await change(caseId, { status: 'withdrawn' });
    expect(await view(tokens[0])).toMatchObject({ state: 'withdrawn', canAnswer: true });
    expect(await answer(tokens[0])).toMatchObject({ state: 'yours' });
    expect(await headerOf(caseId)).toMatchObject({ status: 'withdrawn', pagingOpen: false });
    expect((await roundOf(caseId)).ended).toMatchObject({ how: 'acknowledged', by: 'nurse-one' });
  });
});

describe('two people who were paged', () => {
  test('at the same moment: one has it, the other is told that a colleague does', async () => {
    const { paged, answer, view, auditOf } = answerWorld(store);
    const { tokens, caseId } = await paged('nurse-one', 'nurse-two');
    const results = await Promise.allSettled(tokens.map(answer));
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [refusal] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusal).toMatchObject({ kind: 'stale-version', extras: { current: { round: 1 } } });
    expect(await auditOf(caseId)).toHaveLength(1);
    const states = await Promise.all(tokens.map(view));
    expect(states.map(({ state }) => state).toSorted()).toEqual(['colleague', 'yours']);
  });

  test('a colleague who acknowledged the case by itself has answered', async () => {
    const world = answerWorld(store);
    const { tokens, caseId } = await world.paged();
    await acknowledge(world, caseId, 'nurse-two');
    expect(await world.view(tokens[0])).toMatchObject({ state: 'colleague', canAnswer: false });
    await expect(world.answer(tokens[0])).rejects.toMatchObject({
      kind: 'stale-version',
      extras: { current: { version: 2, round: 1, urgency: 'emergent' } },
    });
  });

  test('whoever acknowledged the case by itself has answered the page', async () => {
    const world = answerWorld(store);
    const { tokens, caseId } = await world.paged();
    await acknowledge(world, caseId, 'nurse-one');
    expect(await world.answer(tokens[0])).toMatchObject({ state: 'yours' });
  });
});

describe('a test page', () => {
  const name = { of: 'test', region: 'nyc', date: '2026-11-23' } as const;

  test('is answered like another, and the first answer stands', async () => {
    const { links, view, answer, later, testPageSent } = answerWorld(store);
    await testPageSent(name);
    const { token: own } = await links.issue({ ...name, recipientId: 'nurse-one' });
    const { token: other } = await links.issue({ ...name, recipientId: 'nurse-two' });
    expect(await view(own)).toEqual({ of: 'test', state: 'open', canAnswer: true, date: '2026-11-23' });
    const yours = { state: 'yours', canAnswer: false, acknowledgedAt: '2026-11-23T14:05:00.000Z' };
    expect(await answer(own)).toMatchObject(yours);
    later(5);
    expect(await answer(own)).toMatchObject(yours);
    expect(await view(other)).toMatchObject({ state: 'colleague' });
    await expect(answer(other)).rejects.toMatchObject({ kind: 'stale-version' });
    expect(await store.everything()).toMatchObject({
      'Outbox TESTPAGE#nyc#2026-11-23 ': {
        testPage: { answer: { by: 'nurse-one', at: '2026-11-23T14:05:00.000Z' } },
        expiresAt: 4e9,
      },
    });
  });

  test('that was never promised is not found', async () => {
    const { links, view, answer } = answerWorld(store);
    const { token } = await links.issue({ ...name, date: '2026-11-20', recipientId: 'nurse-one' });
    await expect(view(token)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(answer(token)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
