import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { promisedEvent, relayWorld } from '../../support/relay-world.ts';
import {
  appointmentId,
  appointmentOf,
  caseId,
  directory,
  eventId,
  eventOf,
  headerOf,
} from '../../support/told-case.ts';

const page = eventOf({ kind: 'page', lane: 'page', urgency: 'emergent', step: 1 });
const newCase = eventOf({ kind: 'new-case', urgency: 'urgent' });
const booked = eventOf({ kind: 'visit-changed', change: 'booked', appointmentId });

const tell = ({ deps }: Pick<ReturnType<typeof relayWorld>, 'deps'>, event: OutboxEvent) =>
  relayPromise(deps, promisedEvent(event));

describe('a visit', () => {
  test('that was booked is told to staff and confirmed to its patient, as two messages of one event', async () => {
    const world = relayWorld({ appointment: appointmentOf() });
    expect(await tell(world, booked)).toBe(3);
    expect(world.sent.map(({ kind }) => kind)).toEqual(['visit-changed', 'visit-changed']);
    expect(world.mailed).toMatchObject([
      {
        messageId: `${eventId}.patient.email`,
        kind: 'confirmation',
        to: 'ana@example.org',
        body: expect.stringContaining(`/appointments/manage?id=${appointmentId}&token=manage-token`),
      },
    ]);
  });

  test('of somebody without e-mail is told to staff alone', async () => {
    const { email: _, ...contact } = headerOf().contact;
    const world = relayWorld({ header: headerOf({ contact }), appointment: appointmentOf() });
    expect(await tell(world, booked)).toBe(2);
    expect([world.sent.length, world.mailed.length]).toEqual([2, 0]);
    expect(world.done).toEqual([eventId]);
  });

  test('that its patient confirmed is told to staff alone', async () => {
    const world = relayWorld({ appointment: appointmentOf({ status: 'confirmed' }) });
    await tell(world, { ...booked, change: 'confirmed' });
    expect([world.sent.length, world.mailed.length]).toEqual([2, 0]);
  });

  test('that does not exist is logged by its ids, and the event is done', async () => {
    const world = relayWorld();
    await tell(world, booked);
    expect(world.mailed).toEqual([]);
    expect(world.lines).toEqual([{ happening: 'visit-missing', fields: { eventId, caseId }, error: undefined }]);
    expect(world.done).toEqual([eventId]);
  });

  test('at a clinic that the directory lost is told all the same, without a place and in its own zone', async () => {
    const keptAt = { scheduleGroup: 'all', date: '2026-11-24', zone: 'Pacific/Honolulu' };
    const world = relayWorld({ appointment: appointmentOf({ keptAt }), listed: { ...directory, clinics: [] } });
    expect(await tell(world, booked)).toBe(3);
    expect(world.mailed[0]?.body).toContain('When: Tuesday, November 24, 2026 at 4:00 AM HST');
    expect(world.mailed[0]?.body).not.toContain('Where');
    expect(world.sent[0]?.body).not.toContain('Clinic:');
    expect(world.done).toEqual([eventId]);
  });

  test('of the first release at a clinic that the directory lost is told in the zone of the practice', async () => {
    const world = relayWorld({ appointment: appointmentOf(), listed: { ...directory, clinics: [] } });
    await tell(world, booked);
    expect(world.mailed[0]?.body).toContain('When: Tuesday, November 24, 2026 at 9:00 AM EST');
  });

  test('at a clinic that is not used any more still names the place', async () => {
    const clinics = directory.clinics.map((clinic) => ({ ...clinic, until: '2026-11-01' }));
    const world = relayWorld({ appointment: appointmentOf(), listed: { ...directory, clinics } });
    await tell(world, booked);
    expect(world.mailed[0]?.body).toContain('Where: Queens Spine Clinic');
  });
});

describe('an event', () => {
  test('whose case does not exist is logged by its ids and done', async () => {
    const world = relayWorld({ header: undefined as never });
    world.deps.cases = { header: async () => undefined };
    expect(await tell(world, page)).toBe(0);
    expect(world.sent).toEqual([]);
    expect(world.lines).toEqual([{ happening: 'case-missing', fields: { eventId, caseId }, error: undefined }]);
    expect(world.done).toEqual([eventId]);
  });

  test('names its clinic in the mail', async () => {
    const world = relayWorld();
    await tell(world, newCase);
    expect(world.sent[0]?.body).toContain('Clinic: Queens Spine Clinic (queens)');
  });
});

describe('a reaction is set going', () => {
  const purposesOf = async (event: OutboxEvent, header = headerOf({ urgency: 'urgent', deadlines })) => {
    const world = relayWorld({ header, appointment: appointmentOf() });
    await tell(world, event);
    const promised = world.committed.flatMap((change) =>
      change.kind === 'reaction-promised' ? [change.reaction] : [],
    );
    for (const { reactionId, purpose } of promised) expect(reactionId).toBe(`${eventId}-${purpose}`);
    return promised.map(({ purpose }) => purpose).toSorted();
  };
  const deadlines = { ...headerOf().deadlines, seenBy: '2026-11-26T09:00:00-05:00' };
  const whatMovesDeadlines = ['check-deadline', 'note-timeliness', 'run-clocks'];

  test.each<[string, OutboxEvent, string[]]>([
    ['a case is new', newCase, [...whatMovesDeadlines, 'write-lookups']],
    ['it is as urgent as a new one', eventOf({ kind: 'new-case', from: 'routine' }), whatMovesDeadlines],
    ['its level is another', eventOf({ kind: 'case-changed', change: 'retriaged' }), whatMovesDeadlines],
    ['a visit is booked', booked, whatMovesDeadlines],
    ['a visit is moved', eventOf({ kind: 'visit-changed', change: 'rescheduled' }), whatMovesDeadlines],
    ['a visit is cancelled', eventOf({ kind: 'visit-changed', change: 'cancelled' }), whatMovesDeadlines],
    ['a visit is missed', eventOf({ kind: 'visit-changed', change: 'missed' }), whatMovesDeadlines],
    [
      'a case is acknowledged',
      eventOf({ kind: 'case-changed', change: 'acknowledged' }),
      ['note-timeliness', 'run-clocks'],
    ],
    ['a visit is confirmed: none', eventOf({ kind: 'visit-changed', change: 'confirmed' }), []],
    ['a case is paged: none', page, []],
    ['it cannot be seen in time, which is what such a reaction finds: none', eventOf({ kind: 'no-capacity' }), []],
  ])('where %s', async (_, event, purposes) => {
    expect(await purposesOf(event)).toEqual(purposes);
  });

  test('but for its deadline where a new case has none ahead of it, as an emergency has none', async () => {
    expect(await purposesOf(newCase, headerOf())).toEqual(['note-timeliness', 'run-clocks', 'write-lookups']);
  });

  test('once, whatever of the event must be sent again, and is no message', async () => {
    const world = relayWorld({ appointment: appointmentOf() });
    world.failing.add(`${eventId}.patient.email`);
    await expect(tell(world, booked)).rejects.toThrow();
    world.deps.ledger.commit = async (changes) => {
      if (changes.some(({ kind }) => kind === 'reaction-promised')) throw new Conflict('reaction-promised');
    };
    world.failing.clear();
    expect(await tell(world, booked)).toBe(3);
    expect(world.done).toEqual([eventId]);
  });

  test('or the event stays pending', async () => {
    const world = relayWorld();
    world.failing.add('commit');
    await expect(tell(world, newCase)).rejects.toThrow();
    expect(world.done).toEqual([]);
  });
});

describe('the staff', () => {
  const listedUntil = (until: string, ...recipientIds: string[]): Directory => ({
    ...directory,
    staff: directory.staff.map((each) => (recipientIds.includes(each.recipientId) ? { ...each, until } : each)),
  });
  const peopleOf = ({ sent }: ReturnType<typeof relayWorld>) => [...new Set(sent.map((each) => each.recipientId))];

  test('that is none: the event stays pending and says why', async () => {
    const world = relayWorld({ listed: { ...directory, staff: [] } });
    await expect(tell(world, page)).rejects.toThrow('The directory has no staff');
    expect(world.done).toEqual([]);
  });

  test('has one who has the case, who hears of its changes', async () => {
    const world = relayWorld({ header: headerOf({ assignee: 'surgeon-one' }) });
    await tell(world, eventOf({ kind: 'case-changed', change: 'acknowledged' }));
    expect(peopleOf(world)).toContain('surgeon-one');
  });

  test.each([
    ['2026-11-22', ['surgeon-one']],
    ['2026-11-23', ['nurse-one']],
  ])('who left on %s is paged up to that day, then the next of the order is', async (until, paged) => {
    const world = relayWorld({ listed: listedUntil(until, 'nurse-one') });
    await tell(world, page);
    expect(peopleOf(world)).toEqual(paged);
  });

  test('who left hears of nothing else either, and nobody is told of a case that they had', async () => {
    const header = headerOf({ assignee: 'surgeon-one' });
    const world = relayWorld({ header, listed: listedUntil('2026-11-22', 'nurse-one', 'surgeon-one') });
    await tell(world, newCase);
    expect(peopleOf(world)).toEqual(['desk-one']);
  });

  test('who all left are none: the event stays pending', async () => {
    const everybody = directory.staff.map(({ recipientId }) => recipientId);
    const world = relayWorld({ listed: listedUntil('2026-11-22', ...everybody) });
    await expect(tell(world, page)).rejects.toThrow('The directory has no staff');
  });
});
