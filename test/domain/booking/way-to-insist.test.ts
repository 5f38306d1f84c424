import { describe, expect, it } from 'vitest';
import { bookTime } from '../../../shared/domain/booking/day-changes.ts';
import { staffRight } from '../../../shared/domain/booking/right-to-book.ts';
import { bookInsisting } from '../../../shared/domain/booking/staff-booking.ts';
import { withWayToInsist } from '../../../shared/domain/booking/way-to-insist.ts';
import { localDateOf } from '../../../shared/domain/core/local-time.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { headerOf } from '../../support/told-case.ts';
import {
  alder,
  appointmentTypes,
  calendar,
  day,
  hours,
  now,
  practitioner,
  settings,
  slot,
  tuesday,
} from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const ten = slot(`${tuesday}T10:00`, 20);
const header = headerOf({ urgency: 'routine', status: 'received' });
const kept = practitioner('alder', [hours('09:00', '12:00', { reservedFor: 'urgent' })]);
const seenBy = (id: string) => ({ start: ten.start, end: ten.end, kind: 'visit' as const, id });

interface Asked {
  who?: typeof alder;
  wanted?: typeof ten;
  busy?: ReturnType<typeof seenBy>[];
  types?: typeof appointmentTypes;
  insists?: 'override';
}

/** What staff are told who book a time. */
function told({ who = alder, wanted = ten, busy = [], types = appointmentTypes, insists }: Asked): string {
  const question = {
    header,
    calendar: { ...calendar([who]), appointmentTypes: types },
    day: day('alder', localDateOf(wanted.start, 'America/New_York'), busy),
    now,
    settings,
  };
  const booking = { slot: wanted, appointmentId: 'apt_new' };
  const [type] = types.filter(({ appointmentTypeId }) => appointmentTypeId === wanted.appointmentType);
  const plain = () =>
    bookTime({ ...question, ...staffRight(header, type as (typeof types)[number], settings) }, booking);
  const insisted = () => bookInsisting(question, booking, { kind: 'override', reason: 'x' }).day;
  return refusalOf(() => withWayToInsist(insists ? insisted : plain, question, booking, insists)).message;
}

describe('a refusal to staff says on what they may insist, and how', () => {
  const override = / Choose another time\. Or book it with override and a reason\.$/;
  const overbook = / Choose another time\. Or overbook it with a reason\.$/;

  it('with override, where the terms of the type or a reservation speak against it', () => {
    expect(told({ wanted: slot('2027-08-24T10:00', 20) })).toMatch(override);
    expect(told({ who: kept })).toMatch(override);
    const types = appointmentTypes.map((each) => ({ ...each, bookableBy: ['patient' as const] }));
    expect(told({ types })).toMatch(/ Or book it with override and a reason\.$/);
  });

  it('by overbooking, where the time is taken, also for whoever overrides already', () => {
    expect(told({ busy: [seenBy('apt_1')] })).toMatch(overbook);
    expect(told({ busy: [seenBy('apt_1')], insists: 'override' })).toMatch(overbook);
    expect(told({ wanted: slot(`${tuesday}T10:07`, 20) })).toMatch(overbook);
  });

  it('not, where they could not either', () => {
    const full = Array.from({ length: settings.mostAtOnce }, (_, n) => seenBy(`apt_${n}`));
    for (const asked of [
      { busy: full },
      { wanted: slot(`${tuesday}T20:00`, 20) },
      { wanted: slot('2028-01-04T10:00', 20) },
    ])
      expect(told(asked)).toMatch(/ Choose another time\.$/);
  });

  it('keeps what else the refusal says, and lets every other error through', () => {
    const question = {
      header,
      calendar: calendar([alder]),
      day: day('alder', tuesday, [seenBy('apt_1')]),
      now,
      settings,
    };
    const booking = { slot: ten, appointmentId: 'apt_new' };
    const failing = (error: Error) => () =>
      withWayToInsist(
        () => {
          throw error;
        },
        question,
        booking,
      );
    expect(refusalOf(failing(new Refusal('time-taken', 'Gone.', { reason: 'busy' })))).toMatchObject({
      message: 'Gone. Or overbook it with a reason.',
      extras: { reason: 'busy' },
    });
    const other = new Refusal('visit-exists', 'There.');
    expect(failing(other)).toThrow(other);
  });
});
