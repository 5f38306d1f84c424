import { describe, expect, test } from 'vitest';
import { derivedId } from '../../../shared/gateways/random-ids.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import { SendFailed, type SendOutcome } from '../../../shared/workflows/relay/ports.ts';
import { NotAllSent, relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { appointmentId, appointmentOf, caseId, eventId, eventOf } from '../../support/told-case.ts';

const booked = promisedEvent(eventOf({ kind: 'visit-changed', change: 'booked', appointmentId }));
const mail = `${eventId}.patient.email`;

/** A relay whose mail to the patient ends as told. */
function worldWhereMail(outcome: SendOutcome) {
  const world = relayWorld({ appointment: appointmentOf() });
  world.failing.add(mail);
  world.failures.set(mail, new SendFailed('MessageRejected', outcome));
  return world;
}

/** What was promised to people. */
const eventsOf = (changes: readonly Change[]) => changes.filter(({ kind }) => kind === 'event');

const unreachable = {
  eventId: derivedId('evt', eventId, 'cannot-be-reached', 'email'),
  lane: 'notice',
  kind: 'cannot-be-reached',
  at: '2026-11-23T14:00:00.000Z',
  channel: 'email',
  caseId,
  code: '7KQ4-M2XD',
  urgency: 'urgent',
  clinicId: 'queens',
};

describe('a mail that is refused for good', () => {
  test('ends: staff are promised the news, everybody else is told, and the event is done', async () => {
    const { deps, sent, mailed, committed, done, lines } = worldWhereMail('refused');
    expect(await relayPromise(deps, booked)).toBe(3);
    expect([sent.length, mailed.length]).toEqual([2, 0]);
    expect(eventsOf(committed)).toEqual([{ kind: 'event', event: unreachable }]);
    expect(done).toEqual([eventId]);
    expect(lines).toMatchObject([{ happening: 'send-failed', fields: { messageId: `${eventId}.patient.email` } }]);
  });

  test('is told once: where that was promised before, a repeat promises nothing more', async () => {
    const world = worldWhereMail('refused');
    const promisedIds: string[] = [];
    world.deps.ledger.commit = async (changes) => {
      for (const change of changes) if (change.kind === 'event') promisedIds.push(change.event.eventId);
      if (promisedIds.length > 1 && changes.some(({ kind }) => kind === 'event')) throw new Conflict('event');
    };
    world.failing.add(eventId);
    await expect(relayPromise(world.deps, booked)).rejects.toThrow('asked to fail');
    world.failing.delete(eventId);
    await relayPromise(world.deps, booked);
    expect(promisedIds).toEqual([unreachable.eventId, unreachable.eventId]);
    expect(world.done).toEqual([eventId]);
  });

  test('stays pending while the news cannot be promised: it is not forgotten', async () => {
    const { deps, failing, done } = worldWhereMail('refused');
    failing.add('commit');
    await expect(relayPromise(deps, booked)).rejects.toBeInstanceOf(NotAllSent);
    expect(done).toEqual([]);
  });
});

test.each(['failed', 'unknown'] as const)('a mail whose sending %s is no end: it is tried again', async (outcome) => {
  const { deps, committed, done } = worldWhereMail(outcome);
  await expect(relayPromise(deps, booked)).rejects.toBeInstanceOf(NotAllSent);
  expect([eventsOf(committed), done]).toEqual([[], []]);
});

test('a message to staff that is refused is no news of the patient: the ledger says so, and it is done', async () => {
  const { deps, committed, failing, failures, known, done } = relayWorld({ appointment: appointmentOf() });
  const toStaff = `${eventId}.desk-one.email`;
  failing.add(toStaff);
  failures.set(toStaff, new SendFailed('InvalidParameter', 'refused'));
  await relayPromise(deps, booked);
  expect([eventsOf(committed), done]).toEqual([[], [eventId]]);
  expect(known.get(toStaff)).toMatchObject({ result: 'refused', attempts: 1 });
});
