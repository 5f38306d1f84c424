import { Temporal } from 'temporal-polyfill';

/** @returns RFC 3339 with the zone's offset, whole seconds, as the wire shows instants. */
export const withOffset = (instant: Temporal.Instant | string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** @returns RFC 3339 in UTC, milliseconds, as the store keeps instants: sorts as text. */
export const stored = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' });

export const epochSeconds = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1000);

/** @returns whole years lived by a local date. Both YYYY-MM-DD. */
export const ageOn = (birthDate: string, today: string): number =>
  Temporal.PlainDate.from(birthDate).until(today, { largestUnit: 'years' }).years;
