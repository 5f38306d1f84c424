import type { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { testPageStore } from '../../../shared/store/test-page-store.ts';
import type { DailyDeps } from '../../../shared/workflows/daily/run-daily.ts';
import { morningOn, seven, timerOf } from '../../support/morning.ts';
import { anId } from '../../support/records.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { headerOf } from '../../support/told-case.ts';

const store = startedAnew(openStore);
const morningAt = (now: Temporal.Instant, more?: Partial<DailyDeps>) => morningOn(store, now, more);

const twoCases = () =>
  store.commit(
    { kind: 'case-created', header: headerOf({ caseId: anId('int', 1), clinicId: 'queens' }) },
    { kind: 'case-created', header: headerOf({ caseId: anId('int', 2), region: 'long-island', urgency: 'routine' }) },
  );

describe('a morning', () => {
  test('sets the next one, tries the phones, compares the subscriptions, looks after clocks and counts the cases', async () => {
    await twoCases();
    const { run, changes, told } = morningAt(seven);
    expect(await run()).toBe(true);
    expect(changes().filter(({ kind }) => kind !== 'event')).toMatchObject([
      { kind: 'timer-set', timer: { timerId: 'daily-2026-11-24', dueAt: '2026-11-24T12:00:00.000Z' } },
      { kind: 'reaction-promised', reaction: { purpose: 'compare-subscriptions' } },
      { kind: 'reaction-promised', reaction: { purpose: 'mend-clocks', part: 1 } },
      { kind: 'test-page-sent', testPage: { region: 'nyc', date: '2026-11-23', recipientId: 'nurse-one' } },
      { kind: 'test-page-sent', testPage: { region: 'long-island', recipientId: 'surgeon-one' } },
    ]);
    expect(told()).toMatchObject([
      { kind: 'test-page', lane: 'page', region: 'nyc', date: '2026-11-23' },
      { kind: 'test-page', region: 'long-island' },
      { kind: 'digest', lane: 'notice', date: '2026-11-23', clinicId: 'queens', region: 'nyc', open: { emergent: 1 } },
      { kind: 'digest', region: 'long-island', open: { routine: 1 } },
    ]);
  });

  test('rung twice, and again hours later, is one', async () => {
    await twoCases();
    expect(await morningAt(seven).run()).toBe(true);
    const again = morningAt(seven.add({ hours: 5 }));
    expect([await again.run(timerOf(seven, again.deps)), again.changes()]).toEqual([false, []]);
  });

  test('that is no business day tries the phones and counts nothing', async () => {
    await twoCases();
    const thanksgiving = morningAt(seven.add({ hours: 72 }));
    await thanksgiving.run();
    expect(thanksgiving.kinds()).toEqual(['test-page', 'test-page']);
  });

  test('that crashed after it set the next one is done when it rings again', async () => {
    await twoCases();
    const failing = { open: () => Promise.reject(new Error('throttled')) };
    await expect(morningAt(seven, { worklist: failing }).run()).rejects.toThrow('throttled');
    const again = morningAt(seven.add({ minutes: 2 }));
    expect(await again.run()).toBe(true);
    expect(again.kinds()).toEqual(['test-page', 'test-page', 'digest', 'digest']);
    expect(await again.deps.timers.isKnown('daily-2026-11-24')).toBe(true);
  });

  test('that rings a week late does the work of the latest morning, once', async () => {
    const late = morningAt(seven.add({ hours: 7 * 24 + 5 }));
    expect(await late.run(timerOf(seven, late.deps))).toBe(true);
    expect(late.changes()[0]).toMatchObject({ timer: { timerId: 'daily-2026-12-01' } });
    expect(late.told()).toMatchObject([{ date: '2026-11-30' }, { date: '2026-11-30' }]);
  });

  test.each([10, 14, 20])(
    'that rings %i hours late, when the office is closed, rings no phone and counts nothing',
    async (hours) => {
      await twoCases();
      const late = morningAt(seven.add({ hours }));
      expect(await late.run(timerOf(seven, late.deps))).toBe(true);
      expect(late.told()).toEqual([]);
      expect(late.changes()).toMatchObject([
        { kind: 'timer-set', timer: { timerId: 'daily-2026-11-24' } },
        { kind: 'reaction-promised', reaction: { purpose: 'compare-subscriptions' } },
        { kind: 'reaction-promised', reaction: { purpose: 'mend-clocks', part: 1 } },
      ]);
    },
  );

  test('without anybody on call tries no phone', async () => {
    const nobody = morningAt(seven, { onCall: { duty: async () => ({ order: [] }) } });
    await nobody.run();
    expect(nobody.kinds()).toEqual([]);
  });

  test('counts every case, however many pages the worklist has', async () => {
    const numbers = Array.from({ length: 1100 }, (_, n) => n);
    for (let at = 0; at < numbers.length; at += 100)
      await store.commit(
        ...numbers.slice(at, at + 100).map((number) => ({
          kind: 'case-created' as const,
          header: headerOf({ caseId: anId('int', number), clinicId: 'queens', urgency: 'routine' }),
        })),
      );
    const { run, told } = morningAt(seven);
    await run();
    expect(told().at(-1)).toMatchObject({ kind: 'digest', open: { routine: 1100 } });
  });
});

describe('a test page', () => {
  const nextSeven = seven.add({ hours: 24 });

  test('that nobody answered by the next morning is told of, once', async () => {
    await morningAt(seven).run();
    const testPages = testPageStore(store.client, store.tableName);
    await testPages.answered({ region: 'nyc', date: '2026-11-23' }, 'nurse-one', '2026-11-23T12:01:00.000Z');
    const next = morningAt(nextSeven);
    await next.run();
    expect(next.told().filter(({ kind }) => kind === 'test-page-unanswered')).toMatchObject([
      { lane: 'notice', region: 'long-island', date: '2026-11-23', recipientId: 'surgeon-one' },
    ]);
  });

  test('that nobody answered is told of also where the mornings after it rang days late', async () => {
    await morningAt(seven).run();
    const late = morningAt(nextSeven.add({ hours: 72 }));
    await late.run(timerOf(nextSeven, late.deps));
    const unanswered = late.told().filter(({ kind }) => kind === 'test-page-unanswered');
    expect(unanswered).toMatchObject([{ date: '2026-11-23' }, { date: '2026-11-23' }]);
  });

  test('that nobody answered is told of at night too, where the next morning rang that late; that morning tries no phone', async () => {
    await morningAt(seven).run();
    const late = morningAt(nextSeven.add({ hours: 16 }));
    await late.run(timerOf(nextSeven, late.deps));
    expect(late.kinds()).toEqual(['test-page-unanswered', 'test-page-unanswered']);
    const after = morningAt(nextSeven.add({ hours: 24 }));
    await after.run(timerOf(nextSeven.add({ hours: 24 }), after.deps));
    expect(after.kinds()).toEqual(['test-page', 'test-page']);
  });

  describe('of whoever is on call in both regions', () => {
    const both = { onCall: { duty: async () => ({ shift: 'nurse-one', order: ['surgeon-one'] }) } };
    const unansweredOn = async () => {
      const next = morningAt(nextSeven, both);
      await next.run();
      return next.told().filter(({ kind }) => kind === 'test-page-unanswered');
    };

    test('is one, and its answer counts for both', async () => {
      const { run, told } = morningAt(seven, both);
      await run();
      expect(told()).toMatchObject([{ kind: 'test-page', region: 'nyc', recipientId: 'nurse-one' }]);
      const testPages = testPageStore(store.client, store.tableName);
      await testPages.answered({ region: 'nyc', date: '2026-11-23' }, 'nurse-one', '2026-11-23T12:01:00.000Z');
      expect(await unansweredOn()).toEqual([]);
    });

    test('that nobody answered is told of to the lead of each', async () => {
      await morningAt(seven, both).run();
      expect(await unansweredOn()).toMatchObject([{ region: 'nyc' }, { region: 'long-island' }]);
    });
  });
});
