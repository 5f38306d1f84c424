import { describe, expect, test } from 'vitest';
import { contactReader } from '../../../shared/store/readers/contact-reader.ts';
import { recordContact } from '../../../shared/workflows/cases/record-contact.ts';
import { outcomeOnly } from '../../../shared/workflows/core/unit-of-work.ts';
import { lookForContact } from '../../../shared/workflows/paging/look-for-contact.ts';
import { answerWorld } from '../../support/answer-world.ts';
import { timerWorld } from '../../support/paged-case.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);
type World = ReturnType<typeof answerWorld>;

const contactsOf = (caseId: string) => contactReader(store.client, store.tableName).contacts(caseId);

/** The timer of a contact rings. @returns whether anybody is paged again */
const ring = ({ set, remaining }: World, caseId: string, round = 1) =>
  lookForContact(timerWorld(store, set.now).deps, { caseId, round, turn: 1 }, remaining);

/** Nobody was reached for an hour after the page was answered: `nurse-one` is paged again. */
async function missed(world: World) {
  const { tokens, caseId } = await world.paged('nurse-one', 'nurse-two');
  await world.answer(tokens[0]);
  world.later(56);
  await ring(world, caseId);
  const name = { of: 'round', caseId, round: 2, step: 1, recipientId: 'nurse-one' } as const;
  const { token: second } = await world.links.issue(name);
  return { caseId, tokens, second };
}

describe('whoever answered a page', () => {
  test('may say that they reached the patient, until that is recorded; then nobody is paged for this call', async () => {
    const world = answerWorld(store);
    const { tokens, caseId } = await world.paged();
    expect(await world.answer(tokens[0])).toMatchObject({ state: 'yours', canReach: true });
    world.later(20);
    expect(await world.view(tokens[0])).toMatchObject({ canReach: true, pagedAgainAt: '2026-11-23T15:00:00.000Z' });
    const at = '2026-11-23T14:25:00.000Z';
    const recorded = await world.reached(tokens[0]);
    expect(recorded).toMatchObject({ state: 'yours', reachedAt: at, acknowledgedAt: '2026-11-23T14:05:00.000Z' });
    for (const member of ['canReach', 'contactBy', 'pagedAgainAt']) expect(recorded).not.toHaveProperty(member);
    expect(await contactsOf(caseId)).toMatchObject([{ channel: 'phone', reached: true, by: 'nurse-one', at }]);
    expect((await world.auditOf(caseId)).at(-1)).toMatchObject({
      action: 'contact-recorded',
      actor: { id: 'nurse-one' },
      detail: { channel: 'phone', reached: 'true', door: 'link' },
    });
    world.later(40);
    expect(await ring(world, caseId)).toBe(false);
  });

  test('says it once: again it changes nothing and answers the same', async () => {
    const world = answerWorld(store);
    const { tokens } = await world.paged();
    await world.answer(tokens[0]);
    const first = await world.reached(tokens[0]);
    const before = await store.everything();
    world.later(300);
    expect(await world.reached(tokens[0])).toEqual(first);
    expect(await world.answer(tokens[0])).toEqual(first);
    expect(await store.everything()).toEqual(before);
  });

  test('need not say it by this link where it is recorded already', async () => {
    const world = answerWorld(store);
    const { tokens, caseId } = await world.paged();
    await world.answer(tokens[0]);
    const caller = { kind: 'staff' as const, staffId: 'desk', roles: ['front-desk' as const] };
    const call = { channel: 'phone', reached: true } as const;
    await recordContact(world.deps, { caseId, caller, now: world.set.now, ...call }, outcomeOnly(world.remaining));
    expect(await world.view(tokens[0])).toMatchObject({ state: 'yours', reachedAt: '2026-11-23T14:05:00.000Z' });
    await world.reached(tokens[0]);
    expect(await contactsOf(caseId)).toHaveLength(1);
  });

  test('acknowledges by it, where nobody had', async () => {
    const world = answerWorld(store);
    const { tokens, caseId } = await world.paged();
    expect(await world.reached(tokens[0])).toMatchObject({ state: 'yours', reachedAt: '2026-11-23T14:05:00.000Z' });
    expect(await world.headerOf(caseId)).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-one' });
    expect((await world.roundOf(caseId)).ended).toMatchObject({ how: 'reached', by: 'nurse-one' });
  });
});

describe('after a missed contact', () => {
  test('the page of the new round is answered in the same two steps', async () => {
    const world = answerWorld(store);
    const { second, caseId } = await missed(world);
    expect(await world.view(second)).toMatchObject({ state: 'open', contactMissed: true, round: 2 });
    expect(await world.answer(second)).toMatchObject({
      state: 'yours',
      canReach: true,
      pagedAgainAt: '2026-11-23T16:01:00.000Z',
    });
    world.later(60);
    expect(await world.reached(second)).toMatchObject({ reachedAt: '2026-11-23T16:01:00.000Z' });
    expect(await ring(world, caseId, 2)).toBe(false);
  });

  test('the link of the round that was answered still records the call, and ends the paging that began meanwhile', async () => {
    const world = answerWorld(store);
    const { tokens, caseId } = await missed(world);
    expect(await world.view(tokens[0])).toMatchObject({ state: 'raised', canReach: true });
    await expect(world.answer(tokens[0])).rejects.toMatchObject({ kind: 'stale-version' });
    expect(await world.reached(tokens[0])).toMatchObject({ state: 'yours', reachedAt: '2026-11-23T15:01:00.000Z' });
    expect((await world.roundOf(caseId, 2)).ended).toMatchObject({ how: 'reached', by: 'nurse-one' });
    expect((await world.headerOf(caseId)).pagingOpen).toBe(false);
  });

  test('the link of somebody who did not answer records nothing', async () => {
    const world = answerWorld(store);
    const { tokens, caseId } = await missed(world);
    expect(await world.view(tokens[1])).not.toHaveProperty('canReach');
    await expect(world.reached(tokens[1])).rejects.toMatchObject({ kind: 'stale-version' });
    expect((await world.headerOf(caseId)).pagingOpen).toBe(true);
  });
});

test('a case that got worse has another call to make, which no earlier page records', async () => {
  const world = answerWorld(store);
  const { tokens, caseId } = await world.paged();
  await world.answer(tokens[0]);
  await world.raise(caseId);
  await world.change(caseId, { acknowledgedBy: undefined, acknowledgedAt: undefined } as object);
  await expect(world.reached(tokens[0])).rejects.toMatchObject({ kind: 'stale-version' });
  expect(await world.headerOf(caseId)).toMatchObject({ pagingOpen: true });
  expect(await contactsOf(caseId)).toEqual([]);
});

test.each(['withdrawn', 'closed', 'declined', 'redirected', 'seen'] as const)(
  'a case that is %s has nobody to call: no clock stands on its page, and nothing is recorded',
  async (status) => {
    const world = answerWorld(store);
    const { tokens, caseId } = await world.paged();
    await world.answer(tokens[0]);
    await world.change(caseId, { status });
    const state = await world.view(tokens[0]);
    expect(state).toMatchObject({ state: 'yours' });
    for (const member of ['canReach', 'contactBy', 'pagedAgainAt']) expect(state).not.toHaveProperty(member);
    expect(await world.reached(tokens[0])).toEqual(state);
    expect(await contactsOf(caseId)).toEqual([]);
  },
);

test.each([
  ['by whom it was answered', 'overridden', 'nurse-one'],
  ['by another', 'overridden', 'surgeon-two'],
  ['after it was answered', 'acknowledged', 'nurse-one'],
])('a case that was lowered %s is shown at its level, without a clock', async (_, how, by) => {
  const world = answerWorld(store);
  const { tokens, caseId } = await world.paged();
  await world.end(caseId, how, by);
  const answered = { acknowledgedBy: by, acknowledgedAt: '2026-11-23T14:04:00.000Z' };
  await world.change(caseId, { ...answered, urgency: 'routine', pageOnCall: false });
  const state = await world.view(tokens[0]);
  expect(state).toMatchObject({ state: 'lowered', urgency: 'routine', canAnswer: false });
  for (const member of ['canReach', 'contactBy', 'pagedAgainAt']) expect(state).not.toHaveProperty(member);
  await expect(world.reached(tokens[0])).rejects.toMatchObject({ kind: 'stale-version' });
});
