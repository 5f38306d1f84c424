import fc from 'fast-check';

export const zone = 'America/New_York';
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
export const words = fc.string({ unit: 'grapheme', maxLength: 12 });
export const int = (min: number, max: number) => fc.integer({ min, max });

/** Dates of the weeks after `now` of the rig, some of them holidays that close clinics. */
export const date = int(0, 60).map((days) => new Date(Date.UTC(2026, 10, 24 + days)).toISOString().slice(0, 10));
export const sortedDates = fc.tuple(date, date).map((both) => both.sort() as [string, string]);
export const until = maybe(fc.constantFrom('2027-06-30', '2026-11-22'));
export const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

/** As JSON would have it: members without a value are not there. */
export const written = <T>(arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<T> =>
  arbitrary.map((value) => JSON.parse(JSON.stringify(value)) as T);

export const someOf = <T>(arbitrary: fc.Arbitrary<T>, most: number) => maybe(fc.array(arbitrary, { maxLength: most }));
