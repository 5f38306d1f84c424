import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDeadline } from '../../../shared/domain/booking/deadline.ts';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { datesBetween } from '../../../shared/domain/core/local-time.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { type SlotSearch, searchSlots } from '../../../shared/domain/search/search-slots.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { all, search } from '../search/search-fixtures.ts';
import { at, dateOf, day } from './fixtures.ts';

/** From today on, over the end of a week. */
const dates = datesBetween('2026-11-20', '2026-11-24');

/** Which of the two times of each practitioner on each date are taken; most are, so that deadlines pass without any. */
const takenTimes = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant('all') }, fc.constantFrom('first', 'none')), {
  minLength: 15,
  maxLength: 15,
});

const daysOf = (taken: string[]): PractitionerDay[] =>
  taken.flatMap((times, index) => {
    const date = dates[Math.floor(index / 3)]!;
    const start = at(`${date}T09:00`);
    const length = { all: 40, first: 20, none: 0 }[times]!;
    const busy = { start, end: start + length, kind: 'visit' as const, id: 'apt_1' };
    return length === 0 ? [] : [day(all[index % 3]!.practitionerId, date, [busy])];
  });

const filters: fc.Arbitrary<Partial<SlotFilter>> = fc
  .record({
    regions: fc.option(
      fc.constantFrom(['nyc' as const], ['long-island' as const], ['nyc' as const, 'long-island' as const]),
      { nil: undefined },
    ),
    practitionerIds: fc.option(fc.constantFrom(['alder'], ['birch'], ['cedar'], ['alder', 'cedar']), {
      nil: undefined,
    }),
    days: fc.tuple(fc.constantFrom(...dates.slice(0, 2)), fc.constantFrom(...dates)),
  })
  .map(({ days, ...narrowed }) => {
    const [from, to] = days.toSorted() as [string, string];
    return { ...narrowed, from, to };
  });

const isLawful = (...[deadline, slot, open]: Parameters<typeof checkDeadline>): boolean => {
  try {
    checkDeadline(deadline, slot, open);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

describe('the deadline of an urgent case, in search and in booking (targets.md R8)', () => {
  it('a free time is shown, however the search is narrowed, where booking takes it, and only there', () => {
    let afterwards = 0;
    const deadlines = fc.record({
      date: fc.constantFrom(...dates.slice(0, 3)),
      clock: fc.constantFrom('00:00', '09:20', '12:00'),
    });
    fc.assert(
      fc.property(takenTimes, filters, deadlines, (taken, filter, { date, clock }) => {
        const days = daysOf(taken);
        const deadline = at(`${date}T${clock}`);
        const ask = (wanted: Partial<SlotFilter>, more: Partial<SlotSearch> = {}) =>
          searchSlots(search(wanted, { entitlement: { urgency: 'urgent' }, limit: 1000, ...more }), days).slots;
        // What booking reads: everything of the type from today to the date of the time.
        const lawful = ask(filter).filter((slot) =>
          isLawful(deadline, slot, ask({ from: dates[0]!, to: dateOf(slot.start) }, { deadline })),
        );
        afterwards += lawful.filter(({ start }) => start >= deadline).length;
        expect(ask(filter, { deadline })).toEqual(lawful);
      }),
      { seed: 20261124, numRuns: propertyRuns() },
    );
    expect(afterwards).toBeGreaterThan(propertyRuns() / 20);
  });
});
