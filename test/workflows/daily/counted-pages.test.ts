import type { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Region } from '../../../shared/domain/directory/directory.ts';
import { messageIdOf } from '../../../shared/domain/messages/message-id.ts';
import type { MessageResult } from '../../../shared/domain/messages/message-record.ts';
import type { DailyTimer } from '../../../shared/domain/messages/timer.ts';
import { derivedId } from '../../../shared/gateways/random-ids.ts';
import { messageLedger } from '../../../shared/store/message-ledger.ts';
import { testPageStore } from '../../../shared/store/test-page-store.ts';
import type { DailyDeps } from '../../../shared/workflows/daily/run-daily.ts';
import { countedMetrics } from '../../support/counted-metrics.ts';
import { morningOn, seven, timerOf } from '../../support/morning.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);
const morningAt = (now: Temporal.Instant, more?: Partial<DailyDeps>) => morningOn(store, now, more);

describe('of the phones that a morning tries, it is counted', () => {
  const nextSeven = seven.add({ hours: 24 });
  const names = [
    'MorningsBegun',
    'TestPagesSent',
    'RegionsWithoutOnCall',
    'TestPagesUnanswered',
    'TestPagesUndelivered',
  ] as const;
  const countsOf = async (morning: ReturnType<typeof morningAt>, timer?: DailyTimer) => {
    const counted = countedMetrics();
    await morning.run(timer);
    return names.map(counted);
  };

  /** Settles the text message of a region's test page that the first morning sent. */
  async function texted(region: string, to: string, result: MessageResult): Promise<void> {
    const messages = messageLedger(store.client, store.tableName);
    const eventId = derivedId('evt', 'test-page', region, '2026-11-23');
    const record = { messageId: messageIdOf(eventId, { to, channel: 'sms' }), eventId, kind: 'test-page' } as const;
    const lock = { claim: 'one', now: seven, until: seven.add({ seconds: 10 }) };
    await messages.claim({ ...record, channel: 'sms', to }, lock);
    await messages.settle({ ...record, channel: 'sms', to }, lock, { result, doubt: false, again: false });
  }

  const tried = [
    ['nyc', 'nurse-one'],
    ['long-island', 'surgeon-one'],
  ] as const;

  async function allAnswered(): Promise<void> {
    const testPages = testPageStore(store.client, store.tableName);
    for (const [region, by] of tried)
      await testPages.answered({ region, date: '2026-11-23' }, by, '2026-11-23T12:01:00.000Z');
  }

  test('how many rang, and that all went out and were answered: a healthy day is zero, not silence', async () => {
    expect(await countsOf(morningAt(seven))).toEqual([1, 2, 0, 0, 0]);
    for (const [region, to] of tried) await texted(region, to, 'sent');
    await allAnswered();
    expect(await countsOf(morningAt(nextSeven))).toEqual([1, 2, 0, 0, 0]);
  });

  test('of which no text message went out, though somebody answered by the link of its mail', async () => {
    await morningAt(seven).run();
    await texted('nyc', 'nurse-one', 'sent');
    await texted('long-island', 'surgeon-one', 'failed');
    await allAnswered();
    expect(await countsOf(morningAt(nextSeven))).toEqual([1, 2, 0, 0, 1]);
  });

  test('which nobody answered, and of which no text message went out', async () => {
    await morningAt(seven).run();
    await texted('nyc', 'nurse-one', 'sent');
    await texted('long-island', 'surgeon-one', 'failed');
    expect(await countsOf(morningAt(nextSeven))).toEqual([1, 2, 0, 2, 1]);
  });

  test('also where nothing of a page is in the ledger', async () => {
    await morningAt(seven).run();
    expect(await countsOf(morningAt(nextSeven))).toEqual([1, 2, 0, 2, 2]);
  });

  test('in how many regions nobody is to be called', async () => {
    const onCall = { duty: async (region: Region) => ({ order: region === 'nyc' ? ['nurse-one'] : [] }) };
    expect(await countsOf(morningAt(seven, { onCall }))).toEqual([1, 1, 1, 0, 0]);
  });

  test('again where the timer rings again: the container before may have died between promising and counting', async () => {
    await morningAt(seven).run();
    const again = morningAt(seven.add({ minutes: 2 }));
    expect(await countsOf(again, timerOf(seven, again.deps))).toEqual([1, 2, 0, 0, 0]);
    expect(again.changes()).toEqual([]);
  });

  test('not what rang where it rings at night, but what nobody had answered', async () => {
    await morningAt(seven).run();
    const late = morningAt(nextSeven.add({ hours: 16 }));
    expect(await countsOf(late, timerOf(nextSeven, late.deps))).toEqual([1, undefined, undefined, 2, 2]);
  });
});
