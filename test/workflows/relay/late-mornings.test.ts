import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { eventOf } from '../../support/told-case.ts';
import { asksFor, confirmed } from '../../support/told-staff.ts';

const date = '2026-11-23';
const routed = {
  subscriptions: [asksFor('nurse-one', 'email'), asksFor('nurse-one', 'sms')],
  endpoints: confirmed('nurse-one', 'surgeon-one'),
};
const at = (local: string) => ({ now: () => Temporal.ZonedDateTime.from(`${local}[America/New_York]`).toInstant() });

/** What is sent of an event at a local time, and what the ledger calls its messages. */
async function relayedAt(local: string, event: OutboxEvent, only?: { to: string; channel: 'email' | 'sms' }) {
  const world = relayWorld({ routed });
  const promisedEvents = { event: async () => eventOf({ kind: 'digest', date }) };
  const promised = { ...promisedEvent(event), ...(only && { only }) };
  await relayPromise({ ...world.deps, promisedEvents, clock: at(local) }, promised);
  const results = [...world.known.values()].map(({ result }) => result);
  return { sent: world.sent.map(({ kind }) => kind), results, done: world.done };
}

const dailies: [string, OutboxEvent][] = [
  ['digest', eventOf({ kind: 'digest', date })],
  ['test page', eventOf({ kind: 'test-page', date })],
  [
    'digest that waited for quiet hours to end',
    eventOf({
      kind: 'bundle',
      channel: 'sms',
      entries: [{ eventId: eventOf({ kind: 'digest', date }).eventId, kind: 'digest' }],
    }),
  ],
];

test.each(dailies)('a %s goes out on its day until the office closes', async (_, event) => {
  for (const local of ['2026-11-23T07:00', '2026-11-23T16:59']) {
    const { sent, results } = await relayedAt(local, event);
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(results)).toEqual(new Set(['sent']));
  }
});

test.each(dailies)('a %s that comes later rings nowhere, and is called superseded', async (_, event) => {
  for (const local of [
    '2026-11-23T17:00',
    '2026-11-23T23:30',
    '2026-11-24T03:00',
    '2026-11-24T10:00',
    '2026-12-07T09:00',
  ]) {
    const { sent, results, done } = await relayedAt(local, event);
    expect([sent, new Set(results), done], local).toEqual([[], new Set(['superseded']), [event.eventId]]);
  }
});

test('a test page that a person asks for again goes out whenever that is', async () => {
  const event = eventOf({ kind: 'test-page', date });
  const { sent } = await relayedAt('2026-11-24T20:00', event, { to: 'nurse-one', channel: 'sms' });
  expect(sent).toEqual(['test-page']);
});

test.each([eventOf({ kind: 'test-page-unanswered', date }), eventOf({ kind: 'deadline-missed' })])(
  'what somebody has to see to goes out however late: $kind',
  async (event) => {
    const { sent } = await relayedAt('2026-11-25T23:30', event);
    expect(sent.length).toBeGreaterThan(0);
  },
);
