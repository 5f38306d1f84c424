import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import type { Interval } from '../core/intervals.ts';
import { Region, regions } from '../directory/directory.ts';

/** Whole seconds since 1970-01-01T00:00Z: a shift is a stretch of instants, so the clocks may change within it. */
export type EpochSecond = number;
const EpochSecond = z.int();

/** One stretch of duty of one person: `start` belongs to it, `end` does not. */
export const Shift = z.strictObject({ start: EpochSecond, end: EpochSecond, recipientId: Slug });
export type Shift = z.infer<typeof Shift>;

const msPerSecond = 1000;

export const instantOfSecond = (second: EpochSecond): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(second * msPerSecond);

/** Names a shift by region and start, of which no two of a region have the same: `shf_nyc_20261101T130000Z`. */
export const shiftId = (region: Region, { start }: Pick<Shift, 'start'>): string =>
  `shf_${region}_${instantOfSecond(start).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`;

const idForm = new RegExp(`^shf_(${regions.join('|')})_(\\d{8}T\\d{6}Z)$`);

/** Reads the name of a shift. @returns undefined for a text that names none */
export function shiftNamed(id: string): (Pick<Shift, 'start'> & { region: Region }) | undefined {
  const [, name, at = ''] = idForm.exec(id) ?? [];
  const region = Region.safeParse(name);
  if (!region.success) return undefined;
  try {
    const named = { region: region.data, start: Temporal.Instant.from(at).epochMilliseconds / msPerSecond };
    return shiftId(named.region, named) === id ? named : undefined;
  } catch {
    return undefined;
  }
}

export const byStart = (a: Interval, b: Interval): number => a.start - b.start;

/** Who is on duty at an instant. @param shifts without overlap */
export const shiftAt = (shifts: readonly Shift[], at: EpochSecond): Shift | undefined =>
  shifts.find(({ start, end }) => start <= at && at < end);
