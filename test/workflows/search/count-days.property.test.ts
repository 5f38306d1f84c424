import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Slot, slotId } from '../../../shared/domain/booking/slot.ts';
import { isoWeekOf, localDateOf } from '../../../shared/domain/core/local-time.ts';
import type { FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import { countDays } from '../../../shared/workflows/search/count-days.ts';
import { runSearch } from '../../../shared/workflows/search/run-search.ts';
import { at, day, instant, newYork, settings } from '../../domain/booking/fixtures.ts';
import { filters, worlds } from '../../domain/search/filter-arbitraries.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** Two weeks meet in them, and a clock changes. */
const dates = ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03'];
const now = instant('2026-10-30T09:10');

const busyDays = fc
  .array(fc.record({ who: fc.constantFrom('alder', 'birch', 'cedar'), date: fc.constantFrom(...dates) }), {
    maxLength: 8,
  })
  .map((all) =>
    all.map(({ who, date }) => {
      const start = at(`${date}T09:00`);
      return day(who, date, [{ start, end: start + 60, kind: 'visit', id: 'apt_1' }]);
    }),
  );

const rights = fc.constantFrom(
  { entitlement: { urgency: 'routine' as const } },
  { entitlement: { urgency: 'urgent' as const }, deadline: at('2026-10-31T09:40') },
  { entitlement: { urgency: 'urgent' as const }, deadline: at('2026-11-02T12:00') },
  { entitlement: { urgency: 'urgent' as const }, deadline: at('2026-10-29T12:00') },
);

describe('the dates of a search', () => {
  it('count what its pages show, whoever asks and however it is narrowed', async () => {
    const sizes = fc.constantFrom(1, 3, 1000);
    await fc.assert(
      fc.asyncProperty(worlds(dates), filters(dates), busyDays, rights, sizes, async (...given) => {
        const [calendar, filter, busy, right, limit] = given;
        const readWeek = async (_: string, isoWeek: string) => busy.filter(({ date }) => isoWeekOf(date) === isoWeek);
        const search = { calendar, filter, ...right, now, settings };
        const shown: FoundSlot[] = [];
        let page = await runSearch(readWeek as never, { ...search, limit });
        for (shown.push(...page.slots); page.more; shown.push(...page.slots))
          page = await runSearch(readWeek as never, { ...search, limit, after: page.more });
        const { days: counted, keepsBack } = await countDays(readWeek as never, search);
        const ofDate = (date: string): Slot[] => shown.filter(({ start }) => localDateOf(start, newYork) === date);
        expect(counted.map(({ date }) => date)).toEqual(
          dates.filter((each) => each >= filter.from && each <= filter.to),
        );
        for (const { date, count, first } of counted)
          expect([count, first && slotId(first)]).toEqual([ofDate(date).length, ofDate(date).map(slotId)[0]]);
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(shown.length);
        expect(keepsBack).toBe(page.keepsBack);
      }),
      { seed: 20261030, numRuns: propertyRuns(150) },
    );
  });
});
