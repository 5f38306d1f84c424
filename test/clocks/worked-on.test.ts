import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { complaints } from '../alerts/people.ts';
import { local } from './calendar.ts';
import { lineOf, said } from './left-alone.ts';
import { arrival } from './table.ts';
import { Walk } from './walk.ts';

const nurse = { kind: 'staff', staffId: 'nurse-1', roles: ['nurse'] } as const;
const frontDesk = { kind: 'staff', staffId: 'front-desk-1', roles: ['front-desk'] } as const;
const minutes = (count: number) => arrival.add({ minutes: count });

async function arrived(clinical: object): Promise<Walk> {
  const walk = new Walk(arrival);
  await walk.begin();
  await walk.arrives('intake', clinical);
  return walk;
}

/** Somebody does something at an instant. */
async function doneAt(walk: Walk, at: Temporal.Instant, ...asked: Parameters<Walk['ask']>) {
  await walk.until(at);
  const answer = await walk.ask(...asked);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  await walk.settle();
  return answer.body;
}

/** What is told of clocks, and the pages that tell of one. */
const ofClocks = (walk: Walk, ...kinds: string[]) =>
  walk.promised().filter((event) => 'clock' in event || kinds.includes(event.kind));

describe('an emergency that was answered and whose person nobody called', () => {
  const acknowledged = (walk: Walk, at: Temporal.Instant) =>
    doneAt(walk, at, 'acknowledgeCase', { caller: nurse, id: walk.header().caseId, body: {} });
  const paged = (walk: Walk, from: number) =>
    ofClocks(walk, 'page', 'escalation')
      .map((event) => `${Temporal.Instant.from(event.at).since(arrival).total('minutes')} ${said(event)}`)
      .filter((line) => Number.parseFloat(line) >= from);

  test('warns a quarter of an hour before its hour, and then pages the same person again', async () => {
    const walk = await arrived(complaints.emergent);
    await acknowledged(walk, minutes(5));
    await walk.until(minutes(80));
    expect(paged(walk, 5).toSorted()).toEqual([
      '45 deadline-at-risk contactBy',
      '60 deadline-missed contactBy',
      '60 page',
      '75 escalation',
    ]);
  });

  test('warns as soon as it is answered, where that is later', async () => {
    const walk = await arrived(complaints.emergent);
    await acknowledged(walk, minutes(50));
    await walk.until(minutes(59));
    expect(paged(walk, 46)).toEqual(['50 deadline-at-risk contactBy']);
  });
});

describe('a routine case', () => {
  const until = local('2026-12-24', '12:00');

  test('whose person the front desk reached tells of that clock no more, and of the others on', async () => {
    const walk = await arrived(complaints.routine);
    const call = { channel: 'phone', reached: true };
    const { caseId: id } = walk.header();
    await doneAt(walk, local('2026-10-26', '10:00'), 'recordContact', { caller: frontDesk, id, body: call });
    await walk.until(local('2026-11-21', '12:00'));
    expect(new Set(ofClocks(walk).map(said))).toEqual(
      new Set(['deadline-missed acknowledgeBy', 'deadline-at-risk seenBy', 'deadline-missed seenBy']),
    );
  });

  const booked = async (walk: Walk, date: string) => {
    const start = local(date, '10:00').epochMilliseconds / 60_000;
    const slotId = ['surgeon-one', 'queens', 'consult', start, 40].join('~');
    const body = { caseId: walk.header().caseId, slotId };
    return doneAt(walk, local('2026-10-26', '10:00'), 'bookAppointment', { caller: nurse, body });
  };
  const ofVisits = (walk: Walk) =>
    walk
      .promised()
      .filter((event) => 'clock' in event && event.clock === 'seenBy')
      .map(lineOf)
      .slice(0, 2);
  const missed = `${local('2026-11-20', '15:00').toString({ smallestUnit: 'millisecond' })} deadline-missed seenBy`;

  test('with a visit in time gives no warning; that nobody recorded it is told at its time', async () => {
    const walk = await arrived(complaints.routine);
    await booked(walk, '2026-11-19');
    await walk.until(until);
    expect(ofVisits(walk)[0]).toBe(missed);
  });

  test('warns once its visit is given up', async () => {
    const walk = await arrived(complaints.routine);
    const { appointmentId: id } = (await booked(walk, '2026-11-19')) as { appointmentId: string };
    const at = local('2026-11-16', '09:30');
    await doneAt(walk, at, 'cancelAppointment', { caller: frontDesk, id, body: {} });
    await walk.until(until);
    expect(ofVisits(walk)).toEqual([`${at.toString({ smallestUnit: 'millisecond' })} deadline-at-risk seenBy`, missed]);
  });
});
