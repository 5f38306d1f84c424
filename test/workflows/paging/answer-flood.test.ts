import { describe, expect, test } from 'vitest';
import { outcomeOnly } from '../../../shared/workflows/core/unit-of-work.ts';
import { answerBySms } from '../../../shared/workflows/paging/answer-by-sms.ts';
import { answerPage } from '../../../shared/workflows/paging/answer-page.ts';
import { answerWorld } from '../../support/answer-world.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);
type World = ReturnType<typeof answerWorld>;

const openOf = async ({ headerOf }: World, caseIds: readonly string[]) =>
  (await Promise.all(caseIds.map(headerOf))).filter(({ pagingOpen }) => pagingOpen).length;

const send = (world: World, from: string, text: string) =>
  answerBySms(world.deps, { messageId: 'reply-1', from, to: '+12025550100', text }, world.remaining);

describe('the page of a flood', () => {
  test('says how many cases it is and which; looking changes nothing', async () => {
    const world = answerWorld(store);
    const { token } = await world.flooded(25);
    const before = await store.everything();
    const state = await world.view(token);
    expect(state).toMatchObject({ of: 'flood', state: 'open', canAnswer: true, cases: 25, waiting: 25 });
    expect([state.urgency, state.codes?.length]).toEqual(['emergent', 20]);
    expect(await store.everything()).toEqual(before);
  });

  test('is answered for all the cases that its message counted, each as by its own page', async () => {
    const world = answerWorld(store);
    const { token, caseIds } = await world.flooded(4);
    expect(await world.answer(token)).toMatchObject({ state: 'yours', waiting: 0, contactBy: expect.any(String) });
    for (const caseId of caseIds) {
      expect(await world.headerOf(caseId)).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-one' });
      expect((await world.roundOf(caseId)).ended).toMatchObject({ how: 'acknowledged', by: 'nurse-one' });
      expect(await world.auditOf(caseId)).toMatchObject([{ action: 'case-acknowledged', detail: { door: 'link' } }]);
    }
  });

  test('is answered the same again, and nothing is written; that all were reached is no answer of it', async () => {
    const world = answerWorld(store);
    const { token, caseIds } = await world.flooded(3);
    const first = await world.answer(token);
    const before = await store.everything();
    expect(await world.answer(token)).toEqual(first);
    expect(await world.reached(token)).toEqual(first);
    expect(await store.everything()).toEqual(before);
    expect((await world.headerOf(caseIds[0] ?? '')).reachedAt).toBeUndefined();
  });

  test('passes over what somebody else answered, and what pages anew', async () => {
    const world = answerWorld(store);
    const { token, caseIds } = await world.flooded(4);
    const [ended = '', raised = '', ...rest] = caseIds;
    await world.end(ended, 'acknowledged', 'surgeon-two');
    await world.change(ended, { acknowledgedBy: 'surgeon-two', acknowledgedAt: '2026-11-23T14:04:00.000Z' });
    await world.raise(raised);
    expect(await world.answer(token)).toMatchObject({ state: 'yours', cases: 4, waiting: 0 });
    expect(await world.headerOf(ended)).toMatchObject({ acknowledgedBy: 'surgeon-two' });
    expect(await world.headerOf(raised)).toMatchObject({ round: 2, pagingOpen: true });
    expect(await openOf(world, rest)).toBe(0);
  });

  test('that others have answered is over', async () => {
    const world = answerWorld(store);
    const { token, caseIds } = await world.flooded(2);
    for (const caseId of caseIds) {
      await world.end(caseId, 'acknowledged', 'surgeon-two');
      await world.change(caseId, { acknowledgedBy: 'surgeon-two', acknowledgedAt: '2026-11-23T14:04:00.000Z' });
    }
    expect(await world.view(token)).toMatchObject({ state: 'colleague', canAnswer: false });
    await expect(world.answer(token)).rejects.toMatchObject({ kind: 'stale-version' });
  });

  test('takes fifty at a time, says how many wait, and the next answer goes on', async () => {
    const world = answerWorld(store);
    const { token, caseIds } = await world.flooded(53);
    expect(await world.answer(token)).toMatchObject({ state: 'open', canAnswer: true, cases: 53, waiting: 3 });
    expect(await openOf(world, caseIds)).toBe(3);
    expect(await world.answer(token)).toMatchObject({ state: 'yours', waiting: 0 });
    expect(await openOf(world, caseIds)).toBe(0);
  });

  test('is answered for all that a large flood counted', async () => {
    const world = answerWorld(store);
    const { token, caseIds } = await world.flooded(3, { others: 2100 });
    expect(await world.answer(token)).toMatchObject({ cases: 2103, waiting: 0 });
    expect(await openOf(world, caseIds)).toBe(0);
  });

  test('stops in time where it is slow: what is left waits for the next answer', async () => {
    const world = answerWorld(store);
    const { token } = await world.flooded(12);
    let left = 5_900;
    const slow = outcomeOnly<object>(() => (left -= 1000));
    expect(await answerPage(world.deps, token, { now: world.set.now }, slow)).toMatchObject({
      state: 'open',
      waiting: 2,
    });
  });

  test('whose cases an earlier release gathered is answered in their first round', async () => {
    const world = answerWorld(store);
    const { token, caseIds } = await world.flooded(2, { nameOf: ({ caseId }) => caseId });
    await world.answer(token);
    expect(await openOf(world, caseIds)).toBe(0);
  });

  test('that is long forgotten is none', async () => {
    const world = answerWorld(store);
    const page = { of: 'flood', gathering: 'flood-nurse-one-0', date: '2026-11-01', recipientId: 'nurse-one' } as const;
    const { token } = await world.links.issue(page);
    await expect(world.view(token)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('its digits', () => {
  test('answer all of it by SMS, as many as there are', async () => {
    const world = answerWorld(store);
    const { digits, caseIds } = await world.flooded(53);
    expect(await send(world, '+12125550101', digits)).toBe(true);
    expect(await openOf(world, caseIds)).toBe(0);
    expect(await world.auditOf(caseIds[0] ?? '')).toMatchObject([{ detail: { door: 'sms' } }]);
  });

  test('answer nothing for whom the message did not go to', async () => {
    const world = answerWorld(store);
    const { digits, caseIds } = await world.flooded(2);
    expect(await send(world, '+12125550102', digits)).toBe(false);
    expect(await openOf(world, caseIds)).toBe(2);
  });
});
