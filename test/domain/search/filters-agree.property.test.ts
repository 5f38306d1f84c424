import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdTime } from '../../../shared/domain/booking/day-changes.ts';
import type { Entitlement } from '../../../shared/domain/booking/right-to-book.ts';
import { type Calendar, type Slot, slotId } from '../../../shared/domain/booking/slot.ts';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { isoWeekOf } from '../../../shared/domain/core/local-time.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { searchSlots } from '../../../shared/domain/search/search-slots.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { at, day, instant, settings } from '../booking/fixtures.ts';
import { filters, worlds } from './filter-arbitraries.ts';

/** A Saturday and the two days after it: over the end of a week. */
const dates = ['2026-11-21', '2026-11-22', '2026-11-23'];
const now = instant('2026-11-21T09:10');

const everySlot = ({ practitioners, clinics, appointmentTypes }: Calendar): Slot[] =>
  practitioners.flatMap(({ practitionerId }) =>
    clinics.flatMap(({ clinicId }) =>
      appointmentTypes.flatMap(({ appointmentTypeId, durationMinutes }) =>
        dates.flatMap((date) =>
          Array.from({ length: 3 * 6 }, (_, step) => at(`${date}T08:40`) + step * 20).map((start) => ({
            practitionerId,
            clinicId,
            appointmentType: appointmentTypeId,
            start,
            end: start + durationMinutes,
          })),
        ),
      ),
    ),
  );

const busyDays = fc
  .array(
    fc.record({
      who: fc.constantFrom('alder', 'birch', 'cedar'),
      date: fc.constantFrom(...dates),
      step: fc.nat(24),
      kind: fc.constantFrom('visit' as const, 'away' as const, 'hold' as const),
    }),
    { maxLength: 8 },
  )
  .map((all): PractitionerDay[] => {
    const byDay = Map.groupBy(all, ({ who, date }) => `${who} ${date}`);
    return [...byDay.values()].map((ofDay) => {
      const { who, date } = ofDay[0]!;
      const busy = ofDay.map(({ step, kind }, index) => {
        const start = at(`${date}T08:00`) + step * 20;
        const until = now.epochMilliseconds / 1000 + (index % 2 === 0 ? 60 : -60);
        return { start, end: start + 40, kind, id: `${kind}_${index}`, ...(kind === 'hold' && { until }) };
      });
      return day(who, date, busy);
    });
  });

const asker: fc.Arbitrary<Entitlement> = fc
  .record({
    urgency: fc.constantFrom('routine' as const, 'expedited' as const, 'urgent' as const),
    state: fc.constantFrom(undefined, 'NY', 'NJ', 'CT'),
    staff: fc.boolean(),
  })
  .map((each) => each);

/** What a filter says of a slot, read one word after the other. */
function matches({ practitioners, clinics, appointmentTypes }: Calendar, filter: SlotFilter, slot: Slot): boolean {
  const who = practitioners.find(({ practitionerId }) => practitionerId === slot.practitionerId)!;
  const where = clinics.find(({ clinicId }) => clinicId === slot.clinicId)!;
  const type = appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === slot.appointmentType)!;
  const isRemote = type.modality === 'telehealth';
  const has = <T>(wanted: readonly T[] | undefined, ...actual: T[]) =>
    !wanted || wanted.some((each) => actual.includes(each));
  return [
    slot.appointmentType === filter.appointmentType,
    slot.start >= at(`${filter.from}T00:00`) && slot.start < at(`${filter.to}T23:59`),
    has(filter.clinicIds, slot.clinicId),
    has(filter.regions, where.region),
    has(filter.practitionerIds, slot.practitionerId),
    has(filter.specialties, who.specialty),
    has(filter.languages, ...who.languages),
    where.insurances === undefined || has(filter.insurances, ...where.insurances),
    !filter.stepFree || isRemote || where.stepFree === true,
    filter.modality === undefined || (filter.modality === 'telehealth') === isRemote,
  ].every(Boolean);
}

function canBeHeld(
  calendar: Calendar,
  slot: Slot,
  days: readonly PractitionerDay[],
  entitlement: Entitlement,
): boolean {
  const date = dates.find((each) => slot.start < at(`${each}T23:59`))!;
  const own = days.filter(({ practitionerId }) => practitionerId === slot.practitionerId);
  const today = own.find((each) => each.date === date) ?? day(slot.practitionerId, date);
  const week = own.filter((each) => each.date !== date && isoWeekOf(each.date) === isoWeekOf(date));
  const hold = { holdId: 'hld_new', holder: { kind: 'staff' as const, id: 'x' }, slot, until: 0 };
  try {
    holdTime({ calendar, day: today, week, entitlement, now, settings }, hold);
    return true;
  } catch (error) {
    if (error instanceof Refusal && ['time-taken', 'not-found'].includes(error.kind)) return false;
    throw error;
  }
}

describe('all filters and exceptions together (targets.md R8)', () => {
  it('every time shown can be held by the same asker, and nothing is hidden that can be and matches', () => {
    let shownInAll = 0;
    fc.assert(
      fc.property(worlds(dates), filters(dates), busyDays, asker, (calendar, filter, days, entitlement) => {
        const question = { calendar, filter, entitlement, now, settings, limit: Number.POSITIVE_INFINITY };
        const shown = searchSlots(question, days).slots.map(slotId);
        const bookable = everySlot(calendar).filter(
          (slot) => matches(calendar, filter, slot) && canBeHeld(calendar, slot, days, entitlement),
        );
        shownInAll += shown.length;
        expect(shown.toSorted()).toEqual(bookable.map(slotId).toSorted());
      }),
      { seed: 20261113, numRuns: propertyRuns(60) },
    );
    expect(shownInAll).toBeGreaterThan(propertyRuns(60) * 3);
  });
});
