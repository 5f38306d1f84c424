import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { checkDeadline } from '../../../shared/domain/scheduling/deadline-times.ts';
import { instantOf } from '../../../shared/domain/scheduling/local-day.ts';
import type { PractitionerDay } from '../../../shared/domain/scheduling/practitioner-day.ts';
import { type SlotSearch, searchSlots } from '../../../shared/domain/scheduling/search-slots.ts';
import { type Slot, slotId } from '../../../shared/domain/scheduling/slot.ts';
import type { SlotFilter } from '../../../shared/domain/scheduling/slot-filter.ts';
import { at, calendar, dateOf, day, hours, practitioner, settings } from './fixtures.ts';

const world = calendar([
  practitioner('alder', [hours('09:00', '09:40'), hours('10:00', '10:20', { clinicId: 'west' })]),
  practitioner('birch', [hours('09:00', '10:00', { clinicId: 'west' })], { languages: ['en', 'es'] }),
  practitioner('cedar', [hours('09:20', '10:00')], { specialty: 'neurosurgery' }),
]);
const dates = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
const minutesOfFourDays = 4 * 24 * 60;

/** Mostly full days, so that often nothing is free before the deadline. */
const days: fc.Arbitrary<PractitionerDay[]> = fc
  .array(fc.constantFrom(0b111111, 0b111111, 0b111110, 0b101101, 0), { minLength: 12, maxLength: 12 })
  .map((taken) =>
    taken.map((steps, index) => {
      const date = dates[index % 4]!;
      const busy = [0, 1, 2, 3, 4, 5]
        .filter((step) => steps & (1 << step))
        .map((step) => at(`${date}T09:00`) + step * 20);
      const stretches = busy.map((start) => ({ start, end: start + 20, kind: 'visit' as const, id: `apt_${start}` }));
      return day(['alder', 'birch', 'cedar'][index % 3]!, date, stretches);
    }),
  );

const filters: fc.Arbitrary<SlotFilter> = fc.record({
  appointmentType: fc.constant('follow-up'),
  from: fc.constantFrom(...dates),
  to: fc.constantFrom(...dates),
  region: fc.constantFrom(undefined, 'nyc' as const, 'long-island' as const),
  practitionerId: fc.constantFrom(undefined, 'alder', 'birch'),
  language: fc.constantFrom(undefined, 'es'),
  specialty: fc.constantFrom(undefined, 'neurosurgery'),
});

const facts = fc.record({
  days,
  filter: filters,
  sinceStart: fc.integer({ min: 0, max: minutesOfFourDays }),
  deadlineAfter: fc.integer({ min: 0, max: minutesOfFourDays }),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

const searchOf = ({ sinceStart, deadlineAfter }: Facts, filter: SlotFilter): SlotSearch => ({
  calendar: world,
  filter,
  entitlement: { urgency: 'urgent' },
  deadline: at(`${dates[0]}T00:00`) + deadlineAfter,
  now: instantOf(at(`${dates[0]}T00:00`) + sinceStart),
  settings,
  limit: 1000,
});

/** Whether booking lets the slot pass: judged by its own search, of all times from today to the slot's date. */
function passes(given: Facts, slot: Slot): boolean {
  const whole = { appointmentType: 'follow-up', from: dates[0]!, to: dateOf(slot.start) };
  const search = searchOf(given, whole);
  try {
    checkDeadline(search.deadline, slot, searchSlots(search, given.days).slots);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'after-deadline') return false;
    throw error;
  }
}

const assertAlways = (holds: (given: Facts) => boolean): void =>
  fc.assert(fc.property(facts, holds), { seed: 20261124, numRuns: 200 });

describe('search and booking agree about the deadline of an urgent case', () => {
  it('whatever narrowed search shows a time, booking lets it pass', () => {
    assertAlways((given) =>
      searchSlots(searchOf(given, given.filter), given.days).slots.every((slot) => passes(given, slot)),
    );
  });

  it('a free time that booking lets pass is shown by the search for its practitioner and clinic, and no other is', () => {
    assertAlways((given) => {
      const all = { appointmentType: 'follow-up', from: dates[0]!, to: dates[3]! };
      const { deadline: _, ...unlimited } = searchOf(given, all);
      return searchSlots(unlimited, given.days).slots.every((slot) => {
        const narrow = { ...all, practitionerId: slot.practitionerId, clinicId: slot.clinicId };
        const shown = searchSlots(searchOf(given, narrow), given.days).slots.map(slotId);
        return shown.includes(slotId(slot)) === passes(given, slot);
      });
    });
  });
});
