import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { audienceOf } from '../../../shared/domain/messages/audience.ts';
import type { EventOf } from '../../../shared/domain/messages/events.ts';
import { topicOf } from '../../../shared/domain/messages/topic.ts';
import { emptyTray, place } from '../../../shared/domain/messages/tray.ts';
import { eventOf, nineOClock, staff } from '../../support/told-case.ts';
import { asksFor, duty, routing } from '../../support/told-staff.ts';

const from = '2026-12-01T13:00:00.000Z';
const moved = (changes: Partial<EventOf<'hand-off'>> = {}) =>
  eventOf({ kind: 'hand-off', recipientId: 'nurse-one', from, ...changes });
const practice = { staff, duty, routing, region: 'nyc', now: nineOClock, zone: 'America/New_York' } as const;

describe('a shift that changes hands', () => {
  test('is told to whoever takes it by every way, and to whoever had it by mail', () => {
    const told = (event: EventOf<'hand-off'>) =>
      audienceOf(event, practice).deliveries.map(({ recipientId, channel }) => `${recipientId} ${channel}`);
    expect(told(moved())).toEqual(['nurse-one email', 'nurse-one sms']);
    expect(told(moved({ takenBy: 'desk-one' }))).toEqual(['nurse-one email']);
  });

  test.each([
    ['waits for the end of quiet hours', '2026-11-25T13:00:00.000Z', '2026-11-24T12:00:00Z'],
    ['does not where it begins within a day', '2026-11-24T13:00:00.000Z', undefined],
  ])('%s', (_, begins, until) => {
    const asks = asksFor('nurse-one', 'sms', { quietHours: { from: '22:00', to: '07:00' }, kinds: ['hand-off'] });
    const now = Temporal.Instant.from('2026-11-24T04:00:00Z');
    const circumstances = { ...practice, now, routing: { ...routing, subscriptions: [asks] } };
    const { deliveries } = audienceOf(moved({ from: begins }), circumstances);
    expect(deliveries.find(({ channel }) => channel === 'sms')?.quietUntil?.toString()).toBe(until);
  });

  test('is told to each person as it stands last: what went before is overtaken', () => {
    const later = { eventId: `evt_${'f'.repeat(20)}`, at: '2026-11-23T14:00:01.000Z' };
    const tray = emptyTray({ recipientId: 'nurse-one', channel: 'email' });
    const first = moved({ at: '2026-11-23T14:00:00.000Z' });
    const told = place(tray, moved({ takenBy: 'desk-one', ...later }), nineOClock).tray ?? tray;
    expect(place(told, first, nineOClock).what).toBe('overtaken');
    expect(topicOf(moved({ from: '2026-12-02T13:00:00.000Z' }))).not.toBe(topicOf(first));
  });
});
