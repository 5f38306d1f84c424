import { describe, expect, test } from 'vitest';
import { NotAllSent, relayEvent } from '../../shared/workflows/relay-event.ts';
import { DirectoryGap } from '../../shared/workflows/relay-messages.ts';
import { relayWorld } from '../support/relay-world.ts';
import { appointmentId, appointmentOf, caseId, directory, eventId, eventOf, headerOf } from '../support/told-case.ts';

const page = eventOf({ kind: 'page', lane: 'page', urgency: 'emergent', step: 1 });
const newCase = eventOf({ kind: 'new-case', urgency: 'urgent' });
const booked = eventOf({ kind: 'visit-changed', change: 'booked', appointmentId });

const idsOf = (messages: { messageId: string }[]) => messages.map(({ messageId }) => messageId).sort();

test('a page goes to one person by SMS and e-mail, then the event is done', async () => {
  const { deps, sent, done } = relayWorld();
  expect(await relayEvent(deps, page)).toBe(2);
  expect(idsOf(sent)).toEqual([`${eventId}.nurse-one.email`, `${eventId}.nurse-one.sms`]);
  expect(done).toEqual([eventId]);
});

test('a timer goes to the Scheduler and to nobody else', async () => {
  const { deps, sent, timers, done } = relayWorld();
  const timer = {
    timerId: `${caseId}-escalate-1-1`,
    purpose: 'escalate' as const,
    caseId,
    round: 1,
    step: 1,
    dueAt: '2026-11-23T14:15:00.000Z',
  };
  expect(await relayEvent(deps, eventOf({ kind: 'timer', lane: 'page', timer }))).toBe(1);
  expect(timers).toEqual([timer]);
  expect(sent).toEqual([]);
  expect(done).toEqual([eventId]);
});

test('a timer that cannot be set leaves its event pending', async () => {
  const { deps, failing, done } = relayWorld();
  const timer = {
    timerId: 't-1',
    purpose: 'escalate' as const,
    caseId,
    round: 1,
    step: 1,
    dueAt: '2026-11-23T14:15:00.000Z',
  };
  failing.add('t-1');
  await expect(relayEvent(deps, eventOf({ kind: 'timer', timer }))).rejects.toThrow('asked to fail');
  expect(done).toEqual([]);
});

describe('one message fails', () => {
  test('the others go out, the event stays pending, and a repeat sends only what is missing', async () => {
    const { deps, sent, failing, done, lines } = relayWorld();
    failing.add(`${eventId}.desk-one.email`);
    await expect(relayEvent(deps, newCase)).rejects.toBeInstanceOf(NotAllSent);
    expect(idsOf(sent)).toEqual([`${eventId}.nurse-one.email`]);
    expect(done).toEqual([]);
    expect(lines).toMatchObject([{ happening: 'send-failed', fields: { messageId: `${eventId}.desk-one.email` } }]);

    failing.clear();
    expect(await relayEvent(deps, newCase)).toBe(2);
    expect(idsOf(sent)).toEqual([`${eventId}.desk-one.email`, `${eventId}.nurse-one.email`]);
    expect(done).toEqual([eventId]);
  });

  test('the mail to the patient: staff are told all the same', async () => {
    const { deps, sent, mailed, failing, done } = relayWorld({ appointment: appointmentOf() });
    failing.add(`${eventId}.patient.email`);
    await expect(relayEvent(deps, booked)).rejects.toBeInstanceOf(NotAllSent);
    expect(sent).toHaveLength(2);
    expect([mailed, done]).toEqual([[], []]);
  });
});

test('a crash before the done mark: the repeat sends nothing again and marks it', async () => {
  const { deps, sent, failing, done } = relayWorld();
  failing.add(eventId);
  await expect(relayEvent(deps, page)).rejects.toThrow('asked to fail');
  failing.clear();
  await relayEvent(deps, page);
  expect(sent).toHaveLength(2);
  expect(done).toEqual([eventId]);
});

describe('a visit', () => {
  test('that was booked is told to staff and confirmed to its patient, as two messages of one event', async () => {
    const { deps, sent, mailed } = relayWorld({ appointment: appointmentOf() });
    expect(await relayEvent(deps, booked)).toBe(3);
    expect(sent.map(({ kind }) => kind)).toEqual(['visit-changed', 'visit-changed']);
    expect(mailed).toMatchObject([
      {
        messageId: `${eventId}.patient.email`,
        kind: 'confirmation',
        to: 'ana@example.org',
        body: expect.stringContaining(`/appointments/manage?id=${appointmentId}&token=manage-token`),
      },
    ]);
  });

  test('whose confirmation alone is asked for is told to its patient alone', async () => {
    const { deps, sent, mailed } = relayWorld({ appointment: appointmentOf() });
    await relayEvent(deps, eventOf({ kind: 'confirmation', appointmentId }));
    expect([sent.length, mailed.length]).toEqual([0, 1]);
  });

  test('of somebody without e-mail is told to staff alone', async () => {
    const { email: _, ...contact } = headerOf().contact;
    const { deps, sent, mailed, done } = relayWorld({
      header: headerOf({ contact }),
      appointment: appointmentOf(),
    });
    expect(await relayEvent(deps, booked)).toBe(2);
    expect([sent.length, mailed.length]).toEqual([2, 0]);
    expect(done).toEqual([eventId]);
  });

  test('that its patient confirmed is told to staff alone', async () => {
    const { deps, sent, mailed } = relayWorld({ appointment: appointmentOf({ status: 'confirmed' }) });
    await relayEvent(deps, { ...booked, change: 'confirmed' });
    expect([sent.length, mailed.length]).toEqual([2, 0]);
  });

  test('that does not exist is logged by its ids, and the event is done', async () => {
    const { deps, mailed, done, lines } = relayWorld();
    await relayEvent(deps, booked);
    expect(mailed).toEqual([]);
    expect(lines).toEqual([{ happening: 'visit-missing', fields: { eventId, caseId }, error: undefined }]);
    expect(done).toEqual([eventId]);
  });

  test('at a clinic that the directory lost stays pending until it is back', async () => {
    const { deps, sent, done, lines } = relayWorld({
      appointment: appointmentOf(),
      listed: { ...directory, clinics: [] },
    });
    await expect(relayEvent(deps, booked)).rejects.toBeInstanceOf(NotAllSent);
    expect(sent).toHaveLength(2);
    expect(done).toEqual([]);
    expect(lines[0]?.error).toBeInstanceOf(DirectoryGap);
  });
});

test('an event whose case does not exist is logged by its ids and done', async () => {
  const { deps, sent, done, lines } = relayWorld({ header: undefined as never });
  deps.cases = { header: async () => undefined };
  expect(await relayEvent(deps, page)).toBe(0);
  expect(sent).toEqual([]);
  expect(lines).toEqual([{ happening: 'case-missing', fields: { eventId, caseId }, error: undefined }]);
  expect(done).toEqual([eventId]);
});

test('an event without a case reads none and is told', async () => {
  const { deps, sent } = relayWorld();
  deps.cases = { header: () => Promise.reject(new Error('not to be read')) };
  const { caseId: _, ...bare } = newCase;
  await relayEvent(deps, bare);
  expect(sent).toHaveLength(2);
});

test('a practice without staff: the event stays pending and says why', async () => {
  const { deps, done } = relayWorld({ listed: { ...directory, staff: [] } });
  await expect(relayEvent(deps, page)).rejects.toThrow('The directory has no staff');
  expect(done).toEqual([]);
});

test('the person who has the case hears of its changes', async () => {
  const { deps, sent } = relayWorld({ header: headerOf({ assignee: 'surgeon-one' }) });
  await relayEvent(deps, eventOf({ kind: 'case-changed', change: 'acknowledged' }));
  expect(sent.map(({ recipientId }) => recipientId)).toContain('surgeon-one');
});

test('the clinic of the event is named in the mail', async () => {
  const { deps, sent } = relayWorld();
  await relayEvent(deps, newCase);
  expect(sent[0]?.body).toContain('Clinic: Queens Spine Clinic (queens)');
});
