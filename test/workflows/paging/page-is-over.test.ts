import { describe, expect, test } from 'vitest';
import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import { outcomeOnly } from '../../../shared/workflows/core/unit-of-work.ts';
import { answerPage } from '../../../shared/workflows/paging/answer-page.ts';
import { answerWorld, staff } from '../../support/answer-world.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);

describe('a page of a round that is over', () => {
  test('because the case got worse answers nothing, whether it was answered or not', async () => {
    const { paged, answer, raise, view, headerOf } = answerWorld(store);
    const [open, answered] = [await paged(), await paged()];
    await answer(answered.tokens[0]);
    for (const { tokens, caseId } of [open, answered]) {
      await raise(caseId);
      expect(await view(tokens[0])).toMatchObject({ state: 'raised', canAnswer: false });
      await expect(answer(tokens[0])).rejects.toMatchObject({
        kind: 'stale-version',
        extras: { current: { round: 2, urgency: 'emergent' } },
      });
      expect(await headerOf(caseId)).toMatchObject({ round: 2, pagingOpen: true });
    }
  });

  test('because a later one began while the answer was under way does not answer that one', async () => {
    const { paged, raise, deps, set, remaining, headerOf } = answerWorld(store);
    const { tokens, caseId } = await paged();
    let isFirst = true;
    const commit: typeof store.ledger.commit = async (...given) => {
      if (isFirst) {
        isFirst = false;
        await raise(caseId);
      }
      return store.ledger.commit(...given);
    };
    const reply = outcomeOnly<PageState>(remaining);
    await expect(
      answerPage({ ...deps, ledger: { commit } }, tokens[0] ?? '', { now: set.now }, reply),
    ).rejects.toMatchObject({
      kind: 'stale-version',
      extras: { current: { round: 2 } },
    });
    const header = await headerOf(caseId);
    expect([header.round, header.pagingOpen, header.acknowledgedBy]).toEqual([2, true, undefined]);
  });

  test.each([
    ['lowered', 'ended'],
    ['withdrawn', 'withdrawn'],
    ['overridden', 'colleague'],
    ['booked', 'colleague'],
    ['ended in a way of a later release', 'colleague'],
  ])('because it was %s says so', async (how, state) => {
    const { paged, end, view, answer } = answerWorld(store);
    const { tokens, caseId } = await paged();
    await end(caseId, how, 'surgeon-two');
    expect(await view(tokens[0])).toMatchObject({ state, canAnswer: false });
    await expect(answer(tokens[0])).rejects.toMatchObject({
      kind: 'stale-version',
      extras: { current: { round: 1 } },
    });
  });
});

describe('somebody who answers no pages any more', () => {
  test.each(['gone', 'desk', 'nobody'])('%s neither sees nor answers', async (recipientId) => {
    const { paged, view, answer, headerOf } = answerWorld(store);
    const { tokens, caseId } = await paged(recipientId);
    await expect(view(tokens[0])).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(answer(tokens[0])).rejects.toMatchObject({ kind: 'not-allowed' });
    expect((await headerOf(caseId)).pagingOpen).toBe(true);
  });

  test('is told by the day of the practice', async () => {
    const { paged, view, later, set } = answerWorld(store);
    const { tokens } = await paged();
    set.staff = staff.map((each) => ({ ...each, until: '2026-11-23' }));
    later(14 * 60 + 54);
    await expect(view(tokens[0])).resolves.toMatchObject({ state: 'open' });
    later(1);
    await expect(view(tokens[0])).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});
