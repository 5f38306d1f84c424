import fc from 'fast-check';
import type { Entitlement } from '../../../shared/domain/booking/right-to-book.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import { wallClockDay } from '../../../shared/domain/core/wall-clock-day.ts';
import type { VisitLimit } from '../../../shared/domain/directory/hours.ts';
import { appointmentTypes, newYork } from '../booking/fixtures.ts';

const sometimes = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });
const typeIds = appointmentTypes.map((each) => each.appointmentTypeId);

/** What a visit or hold may say of itself: nothing, as one of an earlier release. */
export const marks: fc.Arbitrary<Pick<Busy, 'clinicId' | 'appointmentType'>> = fc
  .record({
    clinicId: sometimes(fc.constantFrom('east', 'west')),
    appointmentType: sometimes(fc.constantFrom(...typeIds)),
  })
  .map(({ clinicId, appointmentType }) => ({
    ...(clinicId && { clinicId }),
    ...(appointmentType && { appointmentType }),
  }));

/** The same stretches with marks; time off has none. */
export const withMarks = (busy: fc.Arbitrary<Busy[]>): fc.Arbitrary<Busy[]> =>
  fc
    .tuple(busy, fc.array(marks, { minLength: 6, maxLength: 6 }))
    .map(([all, said]) => all.map((each, at) => (each.kind === 'away' ? each : { ...each, ...said[at] })));

const limitOf = (appointmentType: string): fc.Arbitrary<VisitLimit[]> => {
  const limit = (said: Omit<VisitLimit, 'appointmentType'>): VisitLimit[] => [{ appointmentType, ...said }];
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<VisitLimit[]>([]) },
    fc.integer({ min: 0, max: 3 }).map((perDay) => limit({ perDay })),
    fc.integer({ min: 0, max: 5 }).map((perWeek) => limit({ perWeek })),
    fc.constant(limit({ perDay: 1, perWeek: 2 })),
  );
};

/** Limits of a day, of a week, of both or none, for each type. */
export const limits: fc.Arbitrary<VisitLimit[]> = fc.tuple(...typeIds.map(limitOf)).map((all) => all.flat());

/** Minutes between the two clinics, as one of them says; undefined = by distance. */
export const way: fc.Arbitrary<Record<string, number> | undefined> = sometimes(
  fc.record({ west: fc.integer({ min: 0, max: 90 }) }),
);

/** Other visits of the case, on the date. */
export const visitStartsOn = (date: string): fc.Arbitrary<Pick<Entitlement, 'visitStarts'>> => {
  const { start } = wallClockDay(newYork, date);
  const minute = fc.integer({ min: 0, max: 290 }).map((fives) => start + fives * 5);
  return sometimes(fc.dictionary(fc.constantFrom(...typeIds), minute, { maxKeys: 2 }), 2).map((visitStarts) => ({
    visitStarts,
  }));
};

/** A visit by video or phone: where the practitioner is licensed, and where the patient lives; most visits are in person. */
export const remote = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.record({
    licensed: fc.constantFrom<(string[] | undefined)[]>(undefined, ['NJ'], ['CT', 'NY']),
    state: fc.constantFrom<(string | undefined)[]>(undefined, 'NJ', 'NY'),
  }),
);
