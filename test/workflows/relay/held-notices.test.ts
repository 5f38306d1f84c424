import { describe, expect, test } from 'vitest';
import type { CaseOutcome } from '../../../shared/domain/cases/case-header.ts';
import type { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { appointmentId, eventOf } from '../../support/told-case.ts';
import { asksFor, confirmed } from '../../support/told-staff.ts';
import { noticeAt, type TrayWorld, trayWorld } from '../../support/tray-world.ts';

const store = started(openFaultStore);

const cases = [1, 2].map((number) => anId('int', number)) as [string, string];
/** One visit of the case is to be booked anew. */
const headerOf = (caseId: string) =>
  aCaseHeader({
    caseId,
    urgency: 'urgent',
    pageOnCall: false,
    pagingOpen: false,
    openVisits: { 'new-consult': appointmentId },
    toRebook: ['new-consult'],
  });

/** The nurse hears of all; the second that a clock starts from is nine in the morning. */
const bySms = [asksFor('nurse-1', 'email'), asksFor('nurse-1', 'sms')];
const quietUntilTwo = [asksFor('nurse-1', 'email', { quietHours: { from: '09:00', to: '09:02' } })];

async function begun(subscriptions: ReturnType<typeof asksFor>[]): Promise<TrayWorld> {
  await store.begin(cases.map((caseId) => ({ kind: 'case-created' as const, header: headerOf(caseId) })));
  return trayWorld(store, { subscriptions, endpoints: confirmed('nurse-1', 'surgeon-1') });
}

/** Tells events as they come. */
async function tell(world: TrayWorld, events: readonly OutboxEvent[]): Promise<void> {
  for (const event of events) {
    await world.promise(event);
    world.clock.second = (Date.parse(event.at) - Date.parse('2026-11-23T14:00:00Z')) / 1000;
    await world.relay(event);
  }
}

async function ringAt(world: TrayWorld, second: number): Promise<void> {
  world.clock.second = second;
  await world.ringAll();
  await world.relayAll();
}

const mailsOf = ({ sent }: TrayWorld) => sent.filter(({ channel }) => channel === 'email');
const unplaced = (number: number, second: number) =>
  noticeAt(number, second, 'needs-rebooking', { caseId: cases[number % 2] as string });

describe('what is about no case', () => {
  const digestAt = (number: number, second: number) =>
    eventOf({
      kind: 'digest',
      eventId: anId('evt', number),
      at: `2026-11-23T14:00:0${second}.000Z`,
      clinicId: `c-${number}`,
    });

  test('is a mail of its own, at once, however many come; a phone rings once and then tells how many', async () => {
    const world = await begun(bySms);
    await tell(world, [unplaced(1, 0), digestAt(2, 1), digestAt(3, 2), unplaced(4, 3)]);
    expect(mailsOf(world).map(({ kind, second }) => [kind, second])).toEqual([
      ['needs-rebooking', 0],
      ['digest', 1],
      ['digest', 2],
    ]);
    await ringAt(world, 300);
    expect(world.sent.filter(({ channel }) => channel === 'sms').map(({ body }) => body.split('.')[0])).toEqual([
      'REBOOK: a visit of urgent case 7KQ4-M2XD cannot take place: its practitioner is away, its clinic is closed, or nobody works there then',
      '3 NOTICES: 7KQ4-M2XD urgent: to rebook; digest; digest',
    ]);
  });

  test('waits for quiet hours, and is a mail of its own after them', async () => {
    const world = await begun(quietUntilTwo);
    await tell(world, [unplaced(1, 0), digestAt(2, 1), digestAt(3, 2), unplaced(4, 3)]);
    expect(world.sent).toEqual([]);
    await ringAt(world, 120);
    expect(mailsOf(world).map(({ subject }) => subject.split(',')[0])).toEqual(
      expect.arrayContaining(['2 notices: 2 to rebook', 'Morning of 2026-11-23', 'Morning of 2026-11-23']),
    );
    expect(world.sent).toHaveLength(3);
  });
});

describe('whom to phone, where it waited', () => {
  const [caseId] = cases;
  const demand = noticeAt(1, 1, 'phone-the-patient', { caseId, change: 'declined', whom: 'patient' });

  /** The case ends while the notice waits. */
  async function closedAs(outcome: CaseOutcome, ...others: OutboxEvent[]) {
    const world = await begun(quietUntilTwo);
    await tell(world, [demand, ...others]);
    const end = { status: 'closed' as const, outcome, version: 2 };
    await store.commit({ kind: 'case-changed', header: { ...headerOf(caseId), ...end }, from: 1 });
    await ringAt(world, 120);
    return world.sent.map(({ subject }) => subject);
  }

  test.each(['died', 'duplicate'] as const)('is not told once the case has ended as %s', async (outcome) => {
    expect(await closedAs(outcome)).toEqual([]);
    expect(await closedAs(outcome, unplaced(2, 2))).toEqual(['Needs another time: a visit of urgent case 7KQ4-M2XD']);
  });

  test('is told where it has ended otherwise', async () => {
    expect(await closedAs('other')).toEqual([expect.stringMatching(/^Please phone: case 7KQ4-M2XD was declined/)]);
  });
});

describe('a visit that was to be booked anew', () => {
  /** The second case's visit has its time, or another one, or is given up. */
  const settled = async (more: object) => {
    const { toRebook: _, ...rest } = headerOf(cases[1]);
    await store.commit({ kind: 'case-changed', header: { ...rest, ...more, version: 2 }, from: 1 });
  };

  test.each([
    ['stands again, or was moved', {}],
    ['was given up', { openVisits: {} }],
    ['is not the one that is to be booked anew now', { openVisits: { mri: anId('apt', 2) }, toRebook: ['mri'] }],
  ])('is not told once it %s, waited it alone, with others, or not at all', async (_, more) => {
    let world = await begun(quietUntilTwo);
    await tell(world, [unplaced(1, 0)]);
    await settled(more);
    await ringAt(world, 120);
    expect(world.sent).toEqual([]);

    world = await begun(quietUntilTwo);
    await tell(world, [unplaced(1, 0), unplaced(2, 1), unplaced(3, 2)]);
    await settled(more);
    await ringAt(world, 120);
    expect(world.sent.map(({ subject }) => subject)).toEqual(['Needs another time: a visit of urgent case 7KQ4-M2XD']);

    world = await begun(bySms);
    await settled(more);
    await tell(world, [unplaced(1, 0)]);
    await ringAt(world, 300);
    expect(world.sent).toEqual([]);
  });
});

describe('a new case that waited', () => {
  const [first, second] = cases;
  const newCase = (number: number, caseId: string) => noticeAt(number, number, 'new-case', { caseId });

  /** Two new cases wait; the first of them is acknowledged at a time. */
  async function acknowledgedAt(at: string, ...events: OutboxEvent[]) {
    const world = await begun(quietUntilTwo);
    await tell(world, events);
    const answer = { status: 'acknowledged' as const, acknowledgedAt: at, acknowledgedBy: 'nurse-2' };
    await store.commit({ kind: 'case-changed', header: { ...headerOf(first), ...answer, version: 2 }, from: 1 });
    await ringAt(world, 120);
    return world.sent.map(({ subject }) => subject);
  }

  test('is not told once somebody has acknowledged it', async () => {
    const later = '2026-11-23T14:01:00.000Z';
    expect(await acknowledgedAt(later, newCase(1, first), newCase(2, second))).toEqual(['New urgent case 7KQ4-M2XD']);
    expect(await acknowledgedAt(later, newCase(1, first))).toEqual([]);
  });

  test('is told where it became so urgent after that', async () => {
    const earlier = '2026-11-23T13:00:00.000Z';
    expect(await acknowledgedAt(earlier, newCase(1, first))).toEqual(['New urgent case 7KQ4-M2XD']);
  });
});
