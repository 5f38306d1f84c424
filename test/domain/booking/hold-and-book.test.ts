import { describe, expect, it } from 'vitest';
import {
  bookTime,
  cancelVisit,
  HOLD_GONE,
  holdTime,
  holdUntil,
  releaseHold,
} from '../../../shared/domain/booking/day-changes.ts';
import type { Hold } from '../../../shared/domain/booking/hold.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import { at, day, now, question, settings, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const ten = at(`${tuesday}T10:00`);
const wanted = slot(`${tuesday}T10:00`, 20);
const until = holdUntil(now, settings);
const hold: Hold = { holdId: 'hld_1', holder: { kind: 'case', id: 'int_1' }, slot: wanted, until };
const stretch = (id: string, kind: Busy['kind'], start = ten, minutes = 20): Busy => ({
  start,
  end: start + minutes,
  kind,
  id,
  ...(kind === 'hold' && { until }),
});
const later = now.add({ minutes: 10 });
const held = day('alder', tuesday, [stretch('hld_1', 'hold')], 7);

describe('holding', () => {
  it('lasts ten minutes, in epoch seconds', () => {
    expect(until).toBe(now.epochMilliseconds / 1000 + 600);
  });

  it('puts the hold into the day, one version up', () => {
    expect(holdTime(question(), hold)).toEqual(day('alder', tuesday, [stretch('hld_1', 'hold')], 1));
  });

  it('keeps the buffer busy too', () => {
    const review = { ...wanted, appointmentType: 'review' };
    expect(holdTime(question(), { ...hold, slot: review }).busy[0]?.end).toBe(ten + 30);
  });

  it('replaces the holds of its own holder', () => {
    const next = holdTime(question({ day: held, ownHolds: ['hld_1'] }), { ...hold, holdId: 'hld_2' });
    expect(next.busy.map((each) => each.id)).toEqual(['hld_2']);
  });

  it('is refused while another one lives, and clears it away once it is over', () => {
    const other = { ...hold, holdId: 'hld_2' };
    expect(refusalOf(() => holdTime(question({ day: held }), other)).kind).toBe('time-taken');
    const next = holdTime(question({ day: held, now: later }), { ...other, until: until + 600 });
    expect(next.busy.map((each) => each.id)).toEqual(['hld_2']);
  });

  it('leaves the day that came in alone', () => {
    const before = structuredClone(held);
    holdTime(question({ day: held, now: later }), { ...hold, holdId: 'hld_2' });
    expect(held).toEqual(before);
  });

  it('keeps the stretches in order', () => {
    const busy = [stretch('apt_2', 'visit', ten + 40), stretch('apt_1', 'visit', ten - 40)];
    expect(holdTime(question({ day: day('alder', tuesday, busy) }), hold).busy.map((each) => each.id)).toEqual([
      'apt_1',
      'hld_1',
      'apt_2',
    ]);
  });
});

describe('booking', () => {
  const booking = { slot: wanted, appointmentId: 'apt_1' };
  const visits = [stretch('apt_1', 'visit')];

  it('books a free time directly', () => {
    expect(bookTime(question(), booking)).toEqual(day('alder', tuesday, visits, 1));
  });

  it('turns a live hold into the visit', () => {
    expect(bookTime(question({ day: held }), { ...booking, holdId: 'hld_1' })).toEqual(
      day('alder', tuesday, visits, 8),
    );
  });

  it('books over a hold of its own without naming it', () => {
    expect(bookTime(question({ day: held, ownHolds: ['hld_1'] }), booking).busy).toEqual(visits);
  });

  it("does not book over somebody else's hold", () => {
    expect(refusalOf(() => bookTime(question({ day: held }), booking)).extras).toEqual({ reason: 'busy' });
  });

  it.each<[string, Parameters<typeof question>[0], Partial<typeof booking> & { holdId?: string }]>([
    ['is over', { day: held, now: later }, {}],
    ['was given back', { day: day('alder', tuesday) }, {}],
    ['keeps an earlier time', { day: held }, { slot: slot(`${tuesday}T10:20`, 20) }],
    ['keeps a shorter time', { day: held }, { slot: slot(`${tuesday}T10:00`, 40) }],
    ['is another one', { day: held }, { holdId: 'hld_2' }],
    ['is a visit by now', { day: day('alder', tuesday, [stretch('hld_1', 'visit')]) }, {}],
  ])('refuses a hold that %s', (_, given, more) => {
    const refusal = refusalOf(() => bookTime(question(given), { ...booking, holdId: 'hld_1', ...more }));
    expect([refusal.kind, refusal.message]).toEqual(['hold-gone', HOLD_GONE]);
  });

  it('refuses what never was a slot before it looks at the hold', () => {
    const wrong = { ...booking, holdId: 'hld_9', slot: { ...wanted, clinicId: 'nowhere' } };
    expect(refusalOf(() => bookTime(question(), wrong)).kind).toBe('not-found');
  });
});

describe('freeing', () => {
  const both = day('alder', tuesday, [stretch('hld_1', 'hold'), stretch('apt_1', 'visit', ten + 60)], 3);

  it('gives a hold back', () => {
    expect(releaseHold(both, 'hld_1', now)).toEqual(day('alder', tuesday, [stretch('apt_1', 'visit', ten + 60)], 4));
  });

  it('frees a cancelled visit', () => {
    expect(cancelVisit(both, 'apt_1', now)).toEqual(day('alder', tuesday, [stretch('hld_1', 'hold')], 4));
  });

  it('drops what is over on the way', () => {
    expect(cancelVisit(both, 'apt_1', later).busy).toEqual([]);
  });

  it('is harmless for what is gone', () => {
    expect(releaseHold(both, 'hld_9', now).busy).toEqual(both.busy);
  });
});
