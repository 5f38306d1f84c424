import { describe, expect, it } from 'vitest';
import { bookTime, holdTime, moveVisit } from '../../../shared/domain/booking/day-changes.ts';
import type { BookingQuestion } from '../../../shared/domain/booking/free-times.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { VisitLimit } from '../../../shared/domain/directory/hours.ts';
import { alder, at, calendar, consult, day, now, offered, question, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const monday = '2026-11-23';
const limited = (limit: Partial<VisitLimit>) => ({
  ...alder,
  limits: [{ appointmentType: 'follow-up', ...limit }],
});
const taken = (id: string, local: string, more: Partial<Busy> = {}): Busy => ({
  start: at(local),
  end: at(local) + 20,
  kind: 'visit',
  id,
  appointmentType: 'follow-up',
  ...more,
});
const visit = taken('apt_1', `${tuesday}T09:00`);
const holdUntil = (minutes: number) => ({ kind: 'hold' as const, until: now.epochMilliseconds / 1000 + minutes * 60 });
const reason = (limit: Partial<VisitLimit>, more: Partial<BookingQuestion>) =>
  refusalOf(() =>
    bookTime(question({ calendar: calendar([limited(limit)]), ...more }), {
      slot: slot(`${tuesday}T10:00`, 20),
      appointmentId: 'apt_2',
    }),
  ).extras.reason;
const free = (limit: Partial<VisitLimit>, busy: Busy[], week: Busy[] = []) =>
  offered({ practitioner: limited(limit), day: day('alder', tuesday, busy), week: [day('alder', monday, week)] })
    .length;

describe('a limit of a day', () => {
  it('closes the day to its type once it is reached, for search and booking', () => {
    expect(free({ perDay: 2 }, [visit])).toBeGreaterThan(0);
    expect(free({ perDay: 1 }, [visit])).toBe(0);
    expect(reason({ perDay: 1 }, { day: day('alder', tuesday, [visit]) })).toBe('limit-reached');
  });

  it('of none closes it whatever is booked', () => {
    expect(free({ perDay: 0 }, [])).toBe(0);
  });

  it('counts live holds, and frees what a hold kept once that is over', () => {
    expect(free({ perDay: 1 }, [{ ...visit, ...holdUntil(10) }])).toBe(0);
    expect(free({ perDay: 1 }, [{ ...visit, ...holdUntil(0) }])).toBeGreaterThan(0);
  });

  it('counts neither other types nor time off', () => {
    const others = [
      { ...visit, appointmentType: 'consult' },
      taken('away', `${tuesday}T10:00`, { kind: 'away' as const }),
    ];
    expect(
      free(
        { perDay: 1 },
        others.map(({ appointmentType: _, ...each }) => each),
      ),
    ).toBeGreaterThan(0);
    expect(free({ perDay: 1 }, others.slice(0, 1))).toBeGreaterThan(0);
  });

  it('does not close it to other types', () => {
    const busy = [visit];
    const consults = offered({
      practitioner: limited({ perDay: 1 }),
      day: day('alder', tuesday, busy),
      appointmentType: consult,
    });
    expect(consults.length).toBeGreaterThan(0);
  });
});

describe('a limit of an ISO week', () => {
  it('counts all of its days', () => {
    expect(free({ perWeek: 2 }, [visit], [visit])).toBe(0);
    expect(free({ perWeek: 3 }, [visit], [visit])).toBeGreaterThan(0);
    const week = [day('alder', monday, [visit])];
    expect(reason({ perWeek: 1 }, { day: day('alder', tuesday), week })).toBe('limit-reached');
  });

  it('is never judged without the week', () => {
    expect(() => offered({ practitioner: limited({ perWeek: 1 }) })).toThrow('was not read');
  });
});

describe('what is taken under a limit', () => {
  const within = question({ calendar: calendar([limited({ perDay: 1 })]) });

  it('says its type in the day', () => {
    const wanted = slot(`${tuesday}T10:00`, 20);
    const hold = { holdId: 'hld_1', holder: { kind: 'staff' as const, id: 'x' }, slot: wanted, until: 0 };
    expect(holdTime(within, hold).busy[0]).toMatchObject({ appointmentType: 'follow-up' });
    expect(bookTime(within, { slot: wanted, appointmentId: 'apt_1' }).busy[0]).toMatchObject({
      appointmentType: 'follow-up',
    });
    expect(bookTime(question(), { slot: wanted, appointmentId: 'apt_1' }).busy[0]).not.toHaveProperty(
      'appointmentType',
    );
  });

  it("does not count the asker's own hold", () => {
    const held = day('alder', tuesday, [{ ...visit, ...holdUntil(10), id: 'hld_1' }]);
    const booked = bookTime(
      { ...within, day: held },
      { slot: slot(`${tuesday}T09:00`, 20), appointmentId: 'apt_1', holdId: 'hld_1' },
    );
    expect(booked.busy.map(({ kind }) => kind)).toEqual(['visit']);
  });

  it('moves within it, on its day and to another of its week', () => {
    const oldDay = day('alder', tuesday, [visit]);
    const newSlot = slot(`${tuesday}T10:00`, 20);
    expect(moveVisit({ ...within, day: oldDay }, { appointmentId: 'apt_1', oldDay, newSlot })).toHaveLength(1);
    const weekly = question({
      calendar: calendar([limited({ perWeek: 1 })]),
      day: day('alder', monday),
      week: [oldDay],
    });
    const move = { appointmentId: 'apt_1', oldDay, newSlot: slot(`${monday}T10:00`, 20) };
    expect(moveVisit(weekly, move).map(({ busy }) => busy.length)).toEqual([1, 0]);
  });

  it("leaves out the visit that a case's search would move", () => {
    const today = day('alder', tuesday, [visit]);
    const moving = { urgency: 'routine' as const, moves: 'apt_1' };
    const shown = offered({ practitioner: limited({ perDay: 1 }), day: today, entitlement: moving });
    expect(shown).toContain('10:00');
    expect(shown).not.toContain('09:00');
  });
});
