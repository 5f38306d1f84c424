import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { bookTime } from '../../../shared/domain/scheduling/book-time.ts';
import type { BookingQuestion } from '../../../shared/domain/scheduling/check-slot.ts';
import { holdTime } from '../../../shared/domain/scheduling/hold-time.ts';
import { instantOf } from '../../../shared/domain/scheduling/local-day.ts';
import type { Busy, PractitionerDay } from '../../../shared/domain/scheduling/practitioner-day.ts';
import { searchSlots } from '../../../shared/domain/scheduling/search-slots.ts';
import { type Slot, slotId } from '../../../shared/domain/scheduling/slot.ts';
import { wallClockDay } from '../../../shared/domain/scheduling/wall-clock-day.ts';
import { appointmentTypes, calendar, day, hours, newYork, practitioner, settings } from './fixtures.ts';

/** Nights and days, two clinics, reserved hours released after a day or never. */
const alder = practitioner('alder', [
  hours('00:00', '03:30'),
  hours('09:00', '12:00'),
  hours('10:00', '11:00', { reservedFor: 'urgent', releaseHours: 24 }),
  hours('12:00', '15:10', { clinicId: 'west' }),
  hours('14:00', '15:10', { clinicId: 'west', reservedFor: 'urgent' }),
]);
const world = calendar([alder]);
const dates = ['2026-03-08', '2026-11-01', '2026-11-24', '2026-12-31'];

const busyOn = (date: string): fc.Arbitrary<Busy[]> => {
  const { start } = wallClockDay(newYork, date);
  const stretch = fc.record({
    from: fc.integer({ min: 0, max: 290 }),
    length: fc.integer({ min: 1, max: 18 }),
    kind: fc.constantFrom<Busy['kind']>('hold', 'visit', 'away'),
    lastsMinutes: fc.integer({ min: -30, max: 2 * 24 * 60 }),
  });
  return fc.array(stretch, { maxLength: 6 }).map((all) =>
    all.map(({ from, length, kind, lastsMinutes }, index) => ({
      start: start + from * 5,
      end: start + (from + length) * 5,
      kind,
      id: `${kind}_${index}`,
      ...(kind === 'hold' && { until: (start - 24 * 60 + lastsMinutes) * 60 }),
    })),
  );
};

const facts = fc.constantFrom(...dates).chain((date) =>
  fc.record({
    date: fc.constant(date),
    busy: busyOn(date),
    /** Minutes from two days before the date until its end, with seconds. */
    nowSeconds: fc.integer({ min: -2 * 86_400, max: 86_400 }),
    appointmentType: fc.constantFrom(...appointmentTypes),
    entitlement: fc.constantFrom(
      {},
      { urgency: 'routine' as const },
      { urgency: 'expedited' as const },
      { urgency: 'urgent' as const },
      { urgency: 'emergent' as const, staff: true },
    ),
  }),
);

/** Every slot that a client could make up for the date: each clinic, each five minutes from a day before to a day after. */
function* madeUpSlots(date: string, appointmentType: string, minutes: number): Generator<Slot> {
  const { start, end } = wallClockDay(newYork, date);
  for (const clinicId of ['east', 'west']) {
    for (let at = start; at < end; at += 5) {
      yield { practitionerId: 'alder', clinicId, appointmentType, start: at, end: at + minutes };
    }
  }
}

const accepts = (decide: () => PractitionerDay): boolean => {
  try {
    decide();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'time-taken') return false;
    throw error;
  }
};

describe('search and booking agree (targets.md R8)', () => {
  it('what search shows can be held and booked; what it does not show is refused', () => {
    fc.assert(
      fc.property(facts, ({ date, busy, nowSeconds, appointmentType, entitlement }) => {
        const now = instantOf(wallClockDay(newYork, date).start).add({ seconds: nowSeconds });
        const today = day('alder', date, busy, 3);
        const { appointmentTypeId, durationMinutes } = appointmentType;
        const filter = { appointmentType: appointmentTypeId, from: date, to: date };
        const { slots } = searchSlots({ calendar: world, filter, entitlement, now, settings, limit: 1000 }, [today]);
        const shown = new Set(slots.map(slotId));
        const question: BookingQuestion = { calendar: world, day: today, entitlement, now, settings };
        for (const slot of madeUpSlots(date, appointmentTypeId, durationMinutes)) {
          const hold = { holdId: 'hld_new', holder: { kind: 'staff' as const, id: 'x' }, slot, until: 0 };
          const isHeld = accepts(() => holdTime(question, hold));
          const isBooked = accepts(() => bookTime(question, { slot, appointmentId: 'apt_new' }));
          if (isHeld !== shown.has(slotId(slot)) || isBooked !== isHeld) return false;
        }
        return true;
      }),
      { seed: 20261124, numRuns: 60 },
    );
  });
});
