import { describe, expect, test } from 'vitest';
import { derivedId } from '../../../shared/gateways/random-ids.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import { SendFailed, type SendOutcome } from '../../../shared/workflows/relay/ports.ts';
import { NotAllSent, relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import { appointmentId, appointmentOf, caseId, eventId, eventOf, headerOf } from '../../support/told-case.ts';

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

const toPhone = expect.objectContaining({ kind: 'phone-the-patient', caseId, appointmentId });

describe('a mail that is refused for good, where there is no other way', () => {
  test('ends: staff are promised the news and are to phone, everybody else is told, and the event is done', async () => {
    const { deps, sent, mailed, committed, done, lines } = worldWhereMail('refused');
    expect(await relayPromise(deps, booked)).toBe(3);
    expect([sent.length, mailed.length]).toEqual([2, 0]);
    expect(eventsOf(committed)).toEqual([
      { kind: 'event', event: unreachable },
      { kind: 'event', event: toPhone },
    ]);
    expect(done).toEqual([eventId]);
    expect(lines).toMatchObject([{ happening: 'send-failed', fields: { messageId: `${eventId}.patient.email` } }]);
  });

  test('is told once: where that was promised before, a repeat promises nothing more', async () => {
    const world = worldWhereMail('refused');
    const promisedIds: string[] = [];
    world.deps.ledger.commit = async (changes) => {
      for (const change of changes) {
        if (change.kind !== 'event') continue;
        promisedIds.push(change.event.eventId);
        if (promisedIds.indexOf(change.event.eventId) < promisedIds.length - 1) throw new Conflict('event');
      }
    };
    world.failing.add(eventId);
    await expect(relayPromise(world.deps, booked)).rejects.toThrow('asked to fail');
    world.failing.delete(eventId);
    await relayPromise(world.deps, booked);
    const phoneId = derivedId('evt', eventId, 'phone-the-patient');
    expect(promisedIds).toEqual([unreachable.eventId, phoneId, unreachable.eventId, phoneId]);
    expect(world.done).toEqual([eventId]);
  });

  test('stays pending while the news cannot be promised: it is not forgotten', async () => {
    const { deps, failing, done } = worldWhereMail('refused');
    failing.add('commit');
    await expect(relayPromise(deps, booked)).rejects.toBeInstanceOf(NotAllSent);
    expect(done).toEqual([]);
  });
});

test.each<[string, SendOutcome | undefined, unknown[]]>([
  ['said STOP too: they are to be phoned', 'refused', [toPhone]],
  ['gets a text message: they are told', undefined, []],
])('a mail is refused for good, and whoever it is for %s', async (_, text, expected) => {
  const contact = { ...headerOf().contact, email: 'm@example.org', phone: '+12125550187', smsConsent: true };
  const { deps, committed, done, failing, failures } = relayWorld({
    appointment: appointmentOf(),
    header: headerOf({ contact }),
  });
  failing.add(mail);
  failures.set(mail, new SendFailed('MessageRejected', 'refused'));
  const texter = {
    text: async () => {
      if (text) throw new SendFailed('ConflictException', text);
      return undefined;
    },
  };
  await relayPromise({ ...deps, texter }, booked);
  const toTell = eventsOf(committed).flatMap((change) => (change.kind === 'event' ? [change.event] : []));
  expect(toTell.filter(({ kind }) => kind !== 'cannot-be-reached')).toEqual(expected);
  expect(done).toEqual([eventId]);
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
