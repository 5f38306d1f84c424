import { describe, expect, test } from 'vitest';
import type { PagingRound } from '../../../shared/domain/paging/paging-round.ts';
import { Unreadable } from '../../../shared/workflows/core/unreadable.ts';
import { NotAllSent, relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { aRound, aTimer } from '../../support/paging-records.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { appointmentId, appointmentOf, caseId, eventId, eventOf, headerOf } from '../../support/told-case.ts';

const page = promisedEvent(eventOf({ kind: 'page', lane: 'page', urgency: 'emergent', round: 1, step: 1 }));
const newCase = promisedEvent(eventOf({ kind: 'new-case', urgency: 'urgent' }));
const booked = promisedEvent(eventOf({ kind: 'visit-changed', change: 'booked', appointmentId }));

const idsOf = (messages: { messageId: string }[]) => messages.map(({ messageId }) => messageId).sort();

test('a page goes to one person by SMS and e-mail, then the event is done', async () => {
  const { deps, sent, done } = relayWorld();
  expect(await relayPromise(deps, page)).toBe(2);
  expect(idsOf(sent)).toEqual([`${eventId}.nurse-one.email`, `${eventId}.nurse-one.sms`]);
  expect(done).toEqual([eventId]);
});

describe('a timer', () => {
  const timer = aTimer({ timerId: 't-1' });

  test.each([timer.timerId, 'evt_that_the_first_release_promised_it_by'])(
    'goes to the Scheduler and to nobody else; what promised it is set, and kept until it is settled: %s',
    async (promiseId) => {
      const { deps, sent, timers, done } = relayWorld();
      deps.outbox.markDone = () => Promise.reject(new Error('a timer is never done by being set'));
      expect(await relayPromise(deps, { promiseId, lane: 'page', attempts: 0, postponed: false, timer })).toBe(1);
      expect([timers, sent, done]).toEqual([[timer], [], [promiseId]]);
    },
  );

  test('that cannot be set stays pending', async () => {
    const { deps, failing, done } = relayWorld();
    failing.add('t-1');
    const promised = { promiseId: 't-1', lane: 'page', attempts: 0, postponed: false, timer } as const;
    await expect(relayPromise(deps, promised)).rejects.toThrow('asked to fail');
    expect(done).toEqual([]);
  });
});

describe('one message fails', () => {
  test('the others go out, the event stays pending, and a repeat sends only what is missing', async () => {
    const { deps, sent, failing, done, lines } = relayWorld();
    failing.add(`${eventId}.desk-one.email`);
    await expect(relayPromise(deps, newCase)).rejects.toBeInstanceOf(NotAllSent);
    expect(idsOf(sent)).toEqual([`${eventId}.nurse-one.email`]);
    expect(done).toEqual([]);
    expect(lines).toMatchObject([{ happening: 'send-failed', fields: { messageId: `${eventId}.desk-one.email` } }]);

    failing.clear();
    expect(await relayPromise(deps, newCase)).toBe(2);
    expect(idsOf(sent)).toEqual([`${eventId}.desk-one.email`, `${eventId}.nurse-one.email`]);
    expect(done).toEqual([eventId]);
  });

  test('the mail to the patient: staff are told all the same', async () => {
    const { deps, sent, mailed, failing, done } = relayWorld({ appointment: appointmentOf() });
    failing.add(`${eventId}.patient.email`);
    await expect(relayPromise(deps, booked)).rejects.toBeInstanceOf(NotAllSent);
    expect(sent).toHaveLength(2);
    expect([mailed, done]).toEqual([[], []]);
  });
});

test('a crash before the done mark: the repeat sends nothing again and marks it', async () => {
  const { deps, sent, failing, done } = relayWorld();
  failing.add(eventId);
  await expect(relayPromise(deps, page)).rejects.toThrow('asked to fail');
  failing.clear();
  await relayPromise(deps, page);
  expect(sent).toHaveLength(2);
  expect(done).toEqual([eventId]);
});

describe('the round of a page', () => {
  const round: PagingRound = aRound({ caseId });
  const at = '2026-11-23T14:00:00.000Z';
  const told = (result: 'sent' | 'failed') => ({ recipientId: 'nurse-one', channel: 'sms', at, result });

  test('has whom it was sent to, by what', async () => {
    const { deps, committed } = relayWorld({ round });
    await relayPromise(deps, page);
    expect(committed).toMatchObject([
      {
        kind: 'round-changed',
        from: 1,
        round: { version: 2, steps: [{ step: 1, deliveries: [told('sent'), { channel: 'email' }] }] },
      },
    ]);
  });

  test('has also what did not go out: the event stays pending for it', async () => {
    const { deps, committed, failing, done } = relayWorld({ round });
    failing.add(`${eventId}.nurse-one.sms`);
    await expect(relayPromise(deps, page)).rejects.toBeInstanceOf(NotAllSent);
    expect(committed).toMatchObject([
      { round: { steps: [{ deliveries: [told('failed'), { channel: 'email', result: 'sent' }] }] } },
    ]);
    expect(done).toEqual([]);
  });

  test('that cannot be written leaves the event pending: the repeat sends nothing again', async () => {
    const { deps, sent, failing, done } = relayWorld({ round });
    failing.add('commit');
    await expect(relayPromise(deps, page)).rejects.toThrow('asked to fail');
    expect(done).toEqual([]);
    failing.clear();
    await relayPromise(deps, page);
    expect([sent.length, done]).toEqual([2, [eventId]]);
  });

  test('of the first release has no record, and gets none', async () => {
    const { deps, committed, done } = relayWorld();
    await relayPromise(deps, page);
    expect([committed, done]).toEqual([[], [eventId]]);
  });

  test('is not looked for by what is no page', async () => {
    const { deps } = relayWorld();
    deps.rounds = { round: () => Promise.reject(new Error('not to be read')) };
    expect(await relayPromise(deps, newCase)).toBe(2);
  });
});

describe('a page that was answered before it went out', () => {
  const late = eventOf({ kind: 'escalation', lane: 'page', urgency: 'emergent', round: 1, step: 4 });

  const ended = (how: string) => aRound({ ended: { at: '2026-11-23T14:01:00Z', how, by: 'nurse-1' } });
  const closed = { round: 1, pagingOpen: false };

  test.each([
    ['somebody acknowledged it', closed, ended('acknowledged')],
    ['its referrer took the case back', closed, ended('withdrawn')],
    ['a later release ended it', closed, ended('handed-over')],
    ['its case got worse', { round: 2, pagingOpen: true }, ended('raised')],
  ])('wakes nobody, and is done: %s', async (_, changes, round) => {
    const { deps, sent, done } = relayWorld({ header: headerOf(changes), round });
    expect(await relayPromise(deps, promisedEvent(late))).toBe(0);
    expect(sent).toEqual([]);
    expect(done).toEqual([eventId]);
  });

  test.each([
    [2, 'a later round that is yet to page began after better answers', 0],
    [0, 'a later round has paged since', 1],
  ])('is sent %i times where %s', async (times, _, step) => {
    const { deps, sent } = relayWorld({ header: headerOf({ round: 2, pagingOpen: true }) });
    const present = aRound({ round: 2, step, steps: [] });
    deps.rounds = { round: async (__, number) => (number === 2 ? present : ended('lowered')) };
    await relayPromise(deps, promisedEvent(late));
    expect(sent).toHaveLength(times);
  });

  test('goes out where nobody answered: better answers of the patient ended its round, or its record cannot be read', async () => {
    const lowered = relayWorld({ header: headerOf(closed), round: ended('lowered') });
    await relayPromise(lowered.deps, promisedEvent(late));
    expect(lowered.sent).toHaveLength(2);
    const unread = relayWorld({ header: headerOf(closed) });
    unread.deps.rounds = { round: () => Promise.reject(new Unreadable('paging round')) };
    await relayPromise(unread.deps, promisedEvent(late));
    expect([unread.sent.length, unread.done]).toEqual([2, [eventId]]);
  });

  test('goes out where its round is still open, and where it is of the first release, which named none', async () => {
    const open = relayWorld();
    await relayPromise(open.deps, promisedEvent(late));
    expect(open.sent).toHaveLength(2);
    const { round: _, ...unnamed } = late;
    const first = relayWorld({ header: headerOf({ pagingOpen: false }) });
    await relayPromise(first.deps, promisedEvent(unnamed));
    expect(first.sent).toHaveLength(2);
  });
});
