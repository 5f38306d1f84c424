import { beforeEach, describe, expect, test } from 'vitest';
import { answerBySms } from '../../../shared/workflows/paging/answer-by-sms.ts';
import { answerWorld } from '../../support/answer-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { nineOClock } from '../../support/told-case.ts';

const store = startedAnew(openStore);

const nurseOne = '+12125550101';
const shared = '+12125550102';

let world: ReturnType<typeof answerWorld>;
beforeEach(() => {
  world = answerWorld(store);
});

const send = (from: string, text: string, { at = world.set.now } = {}) =>
  answerBySms(world.deps, { messageId: 'reply-1', from, to: '+12025550100', text, at }, world.remaining);

/** Why replies were refused, in their order. */
const refusals = () =>
  world.lines.filter(({ happening }) => happening === 'reply-refused').map(({ fields }) => fields?.outcome);

describe('whoever reached the patient says so by SMS', () => {
  const reachedAt = async (caseId: string) => (await world.headerOf(caseId)).reachedAt;
  const at = (minutes: number) => nineOClock.add({ minutes });

  test.each(['reached', 'done', 'listo', 'Hecho, gracias'])('once they answered: %s', async (word) => {
    const { digits, caseId } = await world.paged();
    await send(nurseOne, digits);
    world.later(20);
    expect(await send(nurseOne, `${digits} ${word}`)).toBe(true);
    expect(await reachedAt(caseId)).toBe('2026-11-23T14:25:00.000Z');
    expect((await world.auditOf(caseId)).at(-1)).toMatchObject({ action: 'contact-recorded', detail: { door: 'sms' } });
    const before = await store.everything();
    world.later(5);
    expect(await send(nurseOne, `${digits} ${word}`)).toBe(true);
    expect(await store.everything()).toEqual(before);
  });

  test('at once, where the word can mean nothing else', async () => {
    const { digits, caseId } = await world.paged();
    expect(await send(nurseOne, `reached ${digits}`)).toBe(true);
    expect(await world.headerOf(caseId)).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-one' });
    expect(await reachedAt(caseId)).toBe('2026-11-23T14:05:00.000Z');
  });

  test('a done that is the answer itself is no call, also when it comes in twice', async () => {
    const { digits, caseId } = await world.paged();
    for (const _ of [1, 2]) {
      expect(await send(nurseOne, `${digits} done`, { at: at(4) })).toBe(true);
      world.later(3);
    }
    expect(await world.headerOf(caseId)).toMatchObject({ pagingOpen: false });
    expect(await reachedAt(caseId)).toBeUndefined();
    expect(await send(nurseOne, `${digits} done`, { at: at(6) })).toBe(true);
    expect(await reachedAt(caseId)).toBeDefined();
  });

  test.each(['reached', 'done'])('and nobody else does: %s', async (word) => {
    const { digits, caseId } = await world.paged('nurse-one', 'nurse-two');
    await send(nurseOne, digits);
    world.later(20);
    expect(await send(shared, `${digits} ${word}`)).toBe(false);
    expect([refusals(), await reachedAt(caseId)]).toEqual([['stale-version'], undefined]);
  });

  test.each(['not reached', 'reached voicemail', 'no listo'])('a text such as "%s" says nothing', async (words) => {
    const { digits, caseId } = await world.paged();
    await send(nurseOne, digits);
    expect(await send(nurseOne, `${digits} ${words}`)).toBe(false);
    expect(await reachedAt(caseId)).toBeUndefined();
  });
});
