import { describe, expect, it } from 'vitest';
import { bookInsisting, type Insistence } from '../../../shared/domain/booking/staff-booking.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { localDateOf } from '../../../shared/domain/core/local-time.ts';
import { headerOf } from '../../support/told-case.ts';
import {
  alder,
  appointmentTypes,
  calendar,
  day,
  hours,
  instant,
  now,
  practitioner,
  settings,
  slot,
  tuesday,
} from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const ten = slot(`${tuesday}T10:00`, 20);
const routine = headerOf({ urgency: 'routine', status: 'received' });
const kept = practitioner('alder', [hours('09:00', '12:00', { reservedFor: 'urgent' })]);
const taken = { start: ten.start, end: ten.end, kind: 'visit' as const, id: 'apt_there' };

interface Asked {
  who?: typeof alder;
  header?: CaseHeader;
  wanted?: typeof ten;
  busy?: (typeof taken)[];
  types?: typeof appointmentTypes;
}

const insist = (
  kind: Insistence['kind'],
  { who = alder, header = routine, wanted = ten, busy = [], types = appointmentTypes }: Asked = {},
) =>
  bookInsisting(
    {
      header,
      calendar: { ...calendar([who]), appointmentTypes: types },
      day: day('alder', localDateOf(wanted.start, 'America/New_York'), busy),
      now,
      settings,
    },
    { slot: wanted, appointmentId: 'apt_new' },
    { kind, reason: 'Asked by the surgeon' },
  );

const notForStaff = appointmentTypes.map((each) => ({ ...each, bookableBy: ['patient' as const] }));
const farOff = slot('2027-08-24T10:00', 20);

describe('what staff insist on', () => {
  it.each<Insistence['kind']>(['override', 'overbook'])(
    'is booked as by anybody where nothing speaks against it, without mark and reason: %s',
    (kind) => {
      expect(insist(kind)).toEqual({
        day: day('alder', tuesday, [{ ...taken, id: 'apt_new' }], 1),
        marks: {},
      });
    },
  );

  it.each<[string, Asked]>([
    ['a time that is kept for urgent cases', { who: kept }],
    ['a time beyond the horizon', { wanted: farOff }],
    ['a type that staff do not book', { types: notForStaff }],
  ])('is overridden, and says so with the reason: %s', (_, asked) => {
    expect(insist('override', asked).marks).toEqual({ overridden: true, staffReason: 'Asked by the surgeon' });
  });

  it('is overbooked, and says so with the reason', () => {
    expect(insist('overbook', { busy: [taken] }).marks).toEqual({
      overbooked: true,
      staffReason: 'Asked by the surgeon',
    });
    expect(insist('overbook', { who: kept }).marks).toEqual({ overridden: true, staffReason: 'Asked by the surgeon' });
  });

  it('does not go against what an override does not reach', () => {
    const reason = (asked: Asked) => refusalOf(() => insist('override', asked)).extras.reason;
    const own = headerOf({
      status: 'scheduled',
      openVisits: { consult: `apt_${'c'.repeat(20)}` },
      visitStarts: { consult: ten.start },
    });
    expect(reason({ busy: [taken] })).toBe('busy');
    expect(reason({ who: kept, busy: [taken] })).toBe('busy');
    expect(reason({ who: kept, header: own })).toBe('own-visit');
    expect(reason({ wanted: slot(`${tuesday}T10:07`, 20) })).toBe('off-grid');
    expect(reason({ wanted: slot(`${tuesday}T13:00`, 20) })).toBe('outside-hours');
    const limited = practitioner('alder', kept.weeklyHours, { limits: [{ appointmentType: 'follow-up', perDay: 0 }] });
    expect(reason({ who: limited })).toBe('limit-reached');
    expect(refusalOf(() => insist('overbook', { busy: [taken], types: notForStaff })).kind).toBe('not-self-bookable');
  });

  it.each<Insistence['kind']>(['override', 'overbook'])('is a year ahead at most, in words: %s', (kind) => {
    expect(insist(kind, { wanted: slot('2027-11-16T10:00', 20) }).marks.overridden).toBe(true);
    for (const date of ['2027-11-23', '2126-11-26']) {
      const { message, extras } = refusalOf(() => insist(kind, { wanted: slot(`${date}T10:00`, 20) }));
      expect(extras.reason).toBe('too-far');
      expect(message).toBe('A visit of this type can be booked at most 365 days ahead. Choose another time.');
    }
  });

  it('is for no case that has ended', () => {
    const header = headerOf({ status: 'closed' });
    for (const kind of ['override', 'overbook'] as const)
      expect(refusalOf(() => insist(kind, { header })).kind).toBe('unlawful-change');
  });

  it('is in the past for nobody', () => {
    const wanted = slot('2026-11-19T10:00', 20);
    expect(wanted.start * 60_000).toBeLessThan(instant('2026-11-20T08:00').epochMilliseconds);
    const over = () =>
      bookInsisting(
        { header: routine, calendar: calendar(), day: day('alder', '2026-11-19'), now, settings },
        { slot: wanted, appointmentId: 'apt_new' },
        { kind: 'overbook', reason: 'x' },
      );
    expect(refusalOf(over).extras.reason).toBe('past');
  });
});
