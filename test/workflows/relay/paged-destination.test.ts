import { describe, expect, test } from 'vitest';
import { derivedId } from '../../../shared/gateways/random-ids.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { countedMetrics } from '../../support/counted-metrics.ts';
import { aRound } from '../../support/paging-records.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { caseId, eventId, eventOf, headerOf } from '../../support/told-case.ts';
import { asksFor, confirmed, endpoint } from '../../support/told-staff.ts';

const page = promisedEvent(eventOf({ kind: 'page', urgency: 'emergent', round: 1, step: 1 }));
const round = aRound({ caseId });
const channelsOf = ({ sent }: ReturnType<typeof relayWorld>) =>
  sent.map((each) => `${each.recipientId} ${each.channel}`).toSorted();

const nobodyFor = (...endpoints: ReturnType<typeof endpoint>[]) => ({ subscriptions: [], endpoints });

describe('a page', () => {
  test('carries the link of the person, round and step', async () => {
    const world = relayWorld({ round });
    await relayPromise(world.deps, page);
    expect(world.issued).toEqual([{ of: 'round', caseId, round: 1, step: 1, recipientId: 'nurse-one' }]);
    for (const { body } of world.sent) expect(body).toContain(`/acknowledgements/${'Tt'.repeat(12)}`);
  });

  test('goes first to whoever acknowledged a case that nobody called', async () => {
    const world = relayWorld({ round: { ...round, first: 'admin-one' } });
    await relayPromise(world.deps, page);
    expect(channelsOf(world)).toEqual(['admin-one email', 'admin-one sms']);
  });

  test('goes out in quiet hours and to who asked for no pages', async () => {
    const quietHours = { from: '00:00', to: '23:59' };
    const subscriptions = [asksFor('nurse-one', 'sms', { quietHours, kinds: ['digest'] })];
    const world = relayWorld({ round, routed: { subscriptions, endpoints: confirmed('nurse-one') } });
    await relayPromise(world.deps, page);
    expect(channelsOf(world)).toEqual(['nurse-one email', 'nurse-one sms']);
    expect(world.committed.filter(({ kind }) => kind === 'tray-changed')).toEqual([]);
  });

  test('of a case that was answered and that nobody called says so', async () => {
    const header = headerOf({ round: 1, pagingOpen: true, acknowledgedAt: '2026-11-23T13:00:00Z' });
    const world = relayWorld({ round: { ...round, first: 'admin-one' }, header });
    await relayPromise(world.deps, page);
    for (const { subject } of world.sent) expect(subject).toContain('No call recorded');
  });

  test('goes by mail to whom only a mail reaches, and at once to the next who has a phone', async () => {
    const routed = nobodyFor(endpoint('nurse-one', 'email'), ...confirmed('surgeon-one'));
    const world = relayWorld({ round, routed });
    await relayPromise(world.deps, page);
    expect(channelsOf(world)).toEqual(['nurse-one email', 'surgeon-one email', 'surgeon-one sms']);
    const replies = world.sent.filter(({ body }) => body.includes('0472')).map(({ recipientId }) => recipientId);
    expect(new Set(replies)).toEqual(new Set(['surgeon-one']));
    expect(world.committed).toMatchObject([
      { kind: 'round-changed' },
      { kind: 'event', event: { kind: 'staff-unreachable', recipientId: 'nurse-one' } },
      { kind: 'round-changed' },
    ]);
  });

  test('of a case that was taken back says so', async () => {
    const header = headerOf({ round: 1, pagingOpen: true, status: 'withdrawn' });
    const world = relayWorld({ round, header });
    await relayPromise(world.deps, page);
    for (const { subject } of world.sent) expect(subject).toContain('Withdrawn');
  });
});

describe('whom no confirmed endpoint reaches', () => {
  const routed = nobodyFor(endpoint('nurse-one', 'sms', 'pending'), ...confirmed('surgeon-one'));

  test('is passed over in the same step, which the round and the lead hear of', async () => {
    const world = relayWorld({ round, routed });
    await relayPromise(world.deps, page);
    expect(channelsOf(world)).toEqual(['surgeon-one email', 'surgeon-one sms']);
    expect(world.committed).toMatchObject([
      {
        kind: 'round-changed',
        round: { steps: [{ deliveries: [{ recipientId: 'nurse-one', channel: 'sms', result: 'unreachable' }] }] },
      },
      {
        kind: 'event',
        event: {
          eventId: derivedId('evt', 'staff-unreachable', 'nurse-one', '2026-11-23'),
          kind: 'staff-unreachable',
          region: 'nyc',
          recipientId: 'nurse-one',
        },
      },
      { kind: 'round-changed' },
    ]);
  });

  test('is told once a person and day', async () => {
    const world = relayWorld({ round, routed });
    world.deps.ledger.commit = async (changes) => {
      if (changes.some(({ kind }) => kind === 'event')) throw new Conflict('event');
    };
    await relayPromise(world.deps, page);
    expect(world.done).toEqual([eventId]);
  });

  test('holds the event up where that cannot be written down, and the page goes out all the same', async () => {
    const world = relayWorld({ routed });
    world.failing.add('commit');
    await expect(relayPromise(world.deps, page)).rejects.toThrow();
    expect(channelsOf(world)).toEqual(['surgeon-one email', 'surgeon-one sms']);
    expect(world.done).toEqual([]);
  });

  test('is everybody: the page is published all the same, and that is an error in the log', async () => {
    const world = relayWorld({ round, routed: nobodyFor() });
    await relayPromise(world.deps, page);
    expect(channelsOf(world)).toEqual(['nurse-one email', 'nurse-one sms']);
    expect(world.lines).toContainEqual({
      happening: 'nobody-reachable',
      fields: { eventId, caseId },
      error: undefined,
    });
  });
});

describe('a test page', () => {
  const test1 = promisedEvent(eventOf({ kind: 'test-page', date: '2026-11-23' }));

  test('goes to whoever is on call, with a link of its own', async () => {
    const world = relayWorld();
    await relayPromise(world.deps, test1);
    expect(channelsOf(world)).toEqual(['nurse-one email', 'nurse-one sms']);
    expect(world.issued).toEqual([{ of: 'test', region: 'nyc', date: '2026-11-23', recipientId: 'nurse-one' }]);
    expect(world.sent.map(({ kind }) => kind)).toEqual(['test-page', 'test-page']);
  });

  test('whom nothing reaches is published all the same, and counted', async () => {
    const counted = countedMetrics();
    const world = relayWorld({ routed: nobodyFor(...confirmed('surgeon-one')) });
    await relayPromise(world.deps, test1);
    expect([channelsOf(world), counted('NobodyReachable')]).toEqual([['nurse-one sms'], 1]);
  });

  test('goes by mail to whom no text message reaches, which the lead hears of at once', async () => {
    const world = relayWorld({ routed: nobodyFor(endpoint('nurse-one', 'email'), ...confirmed('surgeon-one')) });
    await relayPromise(world.deps, test1);
    expect(channelsOf(world)).toEqual(['nurse-one email']);
    expect(world.sent[0]?.body).not.toContain('text message');
    expect(world.committed).toMatchObject([
      { kind: 'event', event: { kind: 'staff-unreachable', recipientId: 'nurse-one' } },
    ]);
  });

  test('goes out though nothing reaches them: that nobody answers is what it is to show', async () => {
    const world = relayWorld({ routed: nobodyFor() });
    await relayPromise(world.deps, test1);
    expect(channelsOf(world)).toEqual(['nurse-one sms']);
  });
});
