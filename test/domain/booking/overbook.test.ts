import { describe, expect, it } from 'vitest';
import { bookTime } from '../../../shared/domain/booking/day-changes.ts';
import { overbookTime } from '../../../shared/domain/booking/overbook.ts';
import type { Slot } from '../../../shared/domain/booking/slot.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import {
  alder,
  appointmentTypes,
  at,
  calendar,
  clinic,
  day,
  hours,
  instant,
  now,
  practitioner,
  question,
  slot,
  tuesday,
  west,
} from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const stretch = (local: string, minutes: number, more: Partial<Busy> = {}): Busy => ({
  start: at(`${tuesday}T${local}`),
  end: at(`${tuesday}T${local}`) + minutes,
  kind: 'visit',
  id: 'apt_there',
  ...more,
});
const until = instant(`${tuesday}T00:00`).epochMilliseconds / 1000;
const hold = (local: string, minutes: number, id = 'hld_there') => stretch(local, minutes, { kind: 'hold', id, until });
const ten = slot(`${tuesday}T10:00`, 20);

const asked = (busy: Busy[], more: Parameters<typeof question>[0] = {}, who: Practitioner = alder) =>
  question({
    calendar: calendar([who]),
    day: day(who.practitionerId, tuesday, busy),
    entitlement: { urgency: 'routine', staff: true },
    ...more,
  });
const overbook = (busy: Busy[], wanted: Slot = ten, more: Parameters<typeof question>[0] = {}, who = alder) =>
  overbookTime(asked(busy, more, who), { slot: wanted, appointmentId: 'apt_over' });
const reason = (...args: Parameters<typeof overbook>) => {
  const refusal = refusalOf(() => overbook(...args));
  return refusal.kind === 'time-taken' ? refusal.extras.reason : refusal.kind;
};

describe('a taken time', () => {
  it('is overbooked: both stand in the day, the new one marked', () => {
    const there = stretch('10:00', 20);
    const { day: after, isTaken } = overbook([there]);
    expect(isTaken).toBe(true);
    expect(after.busy).toEqual([there, stretch('10:00', 20, { id: 'apt_over', overbooked: true })]);
    expect(after.version).toBe(1);
  });

  it('is overbooked off the grid, and across two visits that follow each other', () => {
    const two = [stretch('09:40', 20, { id: 'apt_a' }), stretch('10:00', 20, { id: 'apt_b' })];
    expect(overbook(two, slot(`${tuesday}T09:53`, 20)).isTaken).toBe(true);
  });

  it('takes as many people at once as the practice has set, at any moment, those who hold it among them', () => {
    const apart = [stretch('09:40', 30, { id: 'apt_a' }), stretch('10:00', 40, { id: 'apt_b' })];
    expect(reason(apart)).toBe('overbooked-enough');
    expect(reason([stretch('10:00', 20), hold('10:00', 20)])).toBe('overbooked-enough');
    const three = { ...asked([]).settings, mostAtOnce: 3 };
    expect(overbook(apart, ten, { settings: three }).isTaken).toBe(true);
    expect(refusalOf(() => overbook(apart)).message).toBe(
      'The practitioner sees as many people at this time as can be seen at once. Choose another time.',
    );
  });

  it('is overbooked although only a buffer runs into it, which counts as its visit', () => {
    expect(overbook([stretch('09:30', 35)]).isTaken).toBe(true);
  });

  it('counts no hold that has run out, and none of those who book', () => {
    const gone = { ...hold('10:00', 20), until: now.epochMilliseconds / 1000 };
    expect(overbook([gone]).isTaken).toBe(false);
    const own = overbook([hold('10:00', 20, 'hld_own')], ten, { ownHolds: ['hld_own'] });
    expect(own.day.busy.map(({ id }) => id)).toEqual(['apt_over']);
  });
});

describe('a time that is held', () => {
  const over = overbook([hold('10:00', 20)]).day;
  const holder = { day: over, entitlement: { urgency: 'routine' as const } };

  it('stays its holder’s: they book it all the same, and are not marked', () => {
    const booked = bookTime(question(holder), { slot: ten, appointmentId: 'apt_theirs', holdId: 'hld_there' });
    expect(booked.busy.map(({ id, overbooked }) => [id, overbooked])).toEqual([
      ['apt_over', true],
      ['apt_theirs', undefined],
    ]);
  });

  it('stays theirs too where their hold is found by the time that they name, and where a limit is reached since', () => {
    const limited = practitioner('alder', alder.weeklyHours, { limits: [{ appointmentType: 'follow-up', perDay: 1 }] });
    const marked = { ...hold('10:00', 20), appointmentType: 'follow-up' };
    const since = overbook([marked], slot(`${tuesday}T11:00`, 20), {}, limited);
    expect(since.isTaken).toBe(true);
    const theirs = question({ calendar: calendar([limited]), day: since.day, ownHolds: ['hld_there'] });
    expect(bookTime(theirs, { slot: ten, appointmentId: 'apt_theirs' }).busy).toHaveLength(2);
  });

  it('is nobody else’s: without the hold it is taken', () => {
    const book = () => bookTime(question(holder), { slot: ten, appointmentId: 'apt_other' });
    expect(refusalOf(book).extras).toMatchObject({ reason: 'busy' });
  });
});

describe('what only terms speak against', () => {
  it.each([
    ['off the grid', slot(`${tuesday}T10:07`, 20), alder],
    ['beyond the horizon', slot('2027-08-24T10:00', 20), alder],
    ['kept for urgent cases', ten, practitioner('alder', [hours('09:00', '12:00', { reservedFor: 'urgent' })])],
    [
      'in hours of other types',
      ten,
      practitioner('alder', [hours('09:00', '12:00', { appointmentTypes: ['review'] })]),
    ],
  ])('is booked, and is no taken time: %s', (_, wanted, who) => {
    const date = wanted === ten || wanted.start < at('2027-01-01T00:00') ? tuesday : '2027-08-24';
    const { day: after, isTaken } = overbook([], wanted, { day: day('alder', date) }, who);
    expect(isTaken).toBe(false);
    expect(after.busy).toEqual([{ start: wanted.start, end: wanted.end, kind: 'visit', id: 'apt_over' }]);
  });

  it('is a taken time where the practitioner takes no more of the type', () => {
    const limited = practitioner('alder', alder.weeklyHours, { limits: [{ appointmentType: 'follow-up', perDay: 0 }] });
    expect(overbook([], ten, {}, limited).isTaken).toBe(true);
  });
});

describe('what not even an overbooking goes against', () => {
  const away = stretch('10:00', 60, { kind: 'away', id: 'tof_1' });
  const closed = clinic('east', {
    closures: [{ closureId: 'c1', from: tuesday, to: tuesday, fromTime: '10:00', toTime: '11:00' }],
  });
  const shut = clinic('east', { closedDates: [tuesday] });
  const doctor = practitioner('alder', [hours('09:00', '12:00'), hours('12:00', '15:00', { clinicId: 'west' })]);

  it.each<[string, Parameters<typeof overbook>]>([
    ['past', [[], ten, { now: instant(`${tuesday}T10:00`) }]],
    ['outside-hours', [[], slot(`${tuesday}T11:50`, 20)]],
    ['outside-hours', [[], slot(`${tuesday}T08:50`, 20)]],
    ['away', [[away]]],
    ['closed', [[], ten, { calendar: calendar([alder], [shut]) }]],
    ['closed-then', [[], ten, { calendar: calendar([alder], [closed]) }]],
    ['own-visit', [[], ten, { entitlement: { staff: true, visitStarts: { consult: at(`${tuesday}T09:40`) } } }]],
    ['not-offered', [[], ten, { calendar: calendar([{ ...alder, until: '2026-11-01' }]) }]],
    ['not-found', [[], { ...ten, practitionerId: 'nobody' }]],
  ])('is refused as %s', (why, [busy, wanted, more]) => {
    expect(reason(busy, wanted, more)).toBe(why);
  });

  it('is a practitioner who cannot get there from another clinic in time, even for a time that is only held there', () => {
    const there = { clinicId: 'west' };
    const asked = { calendar: calendar([doctor], [clinic('east', { travelMinutes: { west: 30 } }), west]) };
    const last = slot(`${tuesday}T11:40`, 20);
    expect(reason([stretch('12:00', 20, there)], last, asked)).toBe('travel');
    expect(reason([{ ...hold('12:00', 20), ...there }], last, asked)).toBe('travel');
    expect(overbook([stretch('12:30', 20, there)], last, asked).isTaken).toBe(false);
  });

  it('counts the buffer of the visit before the way, so that whoever holds a time there can book it', () => {
    const held = { ...hold('12:40', 20), clinicId: 'west' };
    const way = (minutes: number) => ({
      calendar: calendar([doctor], [clinic('east', { travelMinutes: { west: minutes } }), west]),
    });
    const review = { ...slot(`${tuesday}T11:40`, 20), appointmentType: 'review' };
    expect(reason([held], review, way(40))).toBe('travel');
    const { day: over } = overbook([held], review, way(30));
    const theirs = { ...slot(`${tuesday}T12:40`, 20), clinicId: 'west' };
    const booking = { slot: theirs, appointmentId: 'apt_theirs', holdId: 'hld_there' };
    expect(bookTime(question({ ...way(30), day: over }), booking).busy).toHaveLength(2);
  });

  it('is a visit from afar in a state where the practitioner has no licence', () => {
    const types = appointmentTypes.map((each) => ({ ...each, modality: 'telehealth' as const }));
    const from = (state: string) => ({
      calendar: { ...calendar(), appointmentTypes: types },
      entitlement: { staff: true, state },
    });
    expect(reason([stretch('10:00', 20)], ten, from('NJ'))).toBe('not-licensed');
    expect(overbook([stretch('10:00', 20)], ten, from('NY')).isTaken).toBe(true);
  });
});
