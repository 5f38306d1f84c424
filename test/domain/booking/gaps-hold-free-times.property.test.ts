import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gapsAt } from '../../../shared/domain/booking/clinic-gaps.ts';
import { openTimes } from '../../../shared/domain/booking/free-times.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { saidOf, windowsSaid } from '../search/window-arbitraries.ts';
import { appointmentTypes, at, clinic, day, hours, instant, practitioner, settings } from './fixtures.ts';

const dates = ['2026-03-08', '2026-11-01', '2026-11-24'];
const before = '2026-03-07T00:00';

/** Stretches of a date, of which some overlap. */
const busyOn = (date: string): fc.Arbitrary<Busy[]> =>
  fc.array(
    fc
      .record({
        from: fc.nat(17 * 12).map((fives) => at(`${date}T00:00`) + fives * 5),
        minutes: fc.constantFrom(20, 40, 90),
        kind: fc.constantFrom('visit' as const, 'hold' as const, 'away' as const),
        live: fc.boolean(),
        clinicId: fc.constantFrom('east', 'west'),
      })
      .map(({ from: start, minutes, kind, live, clinicId }) => ({
        start,
        end: start + minutes,
        kind,
        id: `${kind}_${start}`,
        ...(kind === 'hold' && { until: instant(before).epochMilliseconds / 1000 + (live ? 60 : -60) }),
        ...(kind !== 'away' && { clinicId }),
      })),
    { maxLength: 5 },
  );

const world = fc
  .constantFrom(...dates)
  .chain((date) => fc.record({ date: fc.constant(date), said: windowsSaid(date), busy: busyOn(date) }));

it('every time that staff can be offered lies in a gap of the day sheet', () => {
  let seen = 0;
  fc.assert(
    fc.property(world, ({ date, said, busy }) => {
      const more = saidOf(said);
      const alder = more.practitioner(practitioner('alder', [hours('00:30', '04:00'), hours('09:00', '12:00')]));
      const clinics = [more.clinic(clinic('east')), clinic('west', { latitude: 40.85 })];
      const directory: Directory = { practitioners: [alder], clinics, appointmentTypes, staff: [], referrers: [] };
      const now = instant(before);
      const today = day('alder', date, busy);
      for (const clinicId of ['east', 'west']) {
        const gaps = gapsAt({ directory, clinicId, date, days: [today], settings, now });
        const offered = appointmentTypes.flatMap((appointmentType) =>
          openTimes({
            practitioner: alder,
            clinics,
            wanted: new Set([clinicId]),
            appointmentType,
            date,
            day: today,
            entitlement: { urgency: 'urgent', staff: true },
            now,
            settings: { ...settings, horizonDays: 400 },
          }),
        );
        const outside = offered.filter(({ start, end }) => !gaps.some((gap) => gap.start <= start && end <= gap.end));
        expect(outside).toEqual([]);
        seen += offered.length;
      }
    }),
    { numRuns: propertyRuns() },
  );
  expect(seen).toBeGreaterThan(0);
});
