import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import { searchSlots } from '../../../shared/domain/search/search-slots.ts';
import { bySearchOrder, type FoundSlot, SlotCursor } from '../../../shared/domain/search/slot-order.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { at, calendar, day, hours, instant, practitioner } from '../booking/fixtures.ts';
import { search } from './search-fixtures.ts';

/** Two people in one place start together, a third elsewhere; the dates hold a clock change and the end of a week. */
const world = calendar([
  practitioner('alder', [hours('00:00', '02:40')]),
  practitioner('birch', [hours('00:40', '03:20')]),
  practitioner('cedar', [hours('00:20', '02:20', { clinicId: 'west' })]),
]);
const range = { from: '2026-10-30', to: '2026-11-03' };
const places = [undefined, { latitude: 40.75, longitude: -74 }, { latitude: 40.85, longitude: -73.21 }];

const busyDays = fc.array(
  fc.record({
    who: fc.constantFrom('alder', 'birch', 'cedar'),
    date: fc.integer({ min: 1, max: 3 }),
    from: fc.nat(200),
  }),
  { maxLength: 6 },
);

describe('pages', () => {
  it('of any size put together give every time once, in order, though the clock runs on between them', () => {
    fc.assert(
      fc.property(busyDays, fc.integer({ min: 1, max: 40 }), fc.constantFrom(...places), (busy, limit, near) => {
        const days = busy.map(({ who, date, from }) => {
          const start = at(`2026-11-0${date}T00:00`) + from;
          return day(who, `2026-11-0${date}`, [{ start, end: start + 60, kind: 'visit', id: 'apt_1' }]);
        });
        const now = instant('2026-10-29T20:00');
        const ask = search({ ...range, near }, { calendar: world, now, limit });
        const whole = searchSlots({ ...ask, limit: Number.POSITIVE_INFINITY }, days).slots;
        const slots: FoundSlot[] = [];
        let page = searchSlots(ask, days);
        for (slots.push(...page.slots); page.more; slots.push(...page.slots)) {
          // A client gets the cursor as text.
          const after = SlotCursor.parse(JSON.parse(JSON.stringify(page.more)));
          page = searchSlots({ ...ask, now: now.add({ minutes: slots.length }), after }, days);
          expect(page.slots.length).toBeGreaterThan(0);
        }
        expect(slots).toEqual(whole);
        expect(new Set(slots.map(slotId)).size).toBe(slots.length);
        expect(slots.toSorted(bySearchOrder)).toEqual(slots);
      }),
      { seed: 20261101, numRuns: propertyRuns(150) },
    );
  });
});
