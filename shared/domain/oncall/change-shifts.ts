import { type Interval, overlaps, without } from '../core/intervals.ts';
import { invalidInput } from '../core/refusal.ts';
import type { Region } from '../directory/directory.ts';
import { monthsOf, type RotaMonth, stretchOf } from './rota.ts';
import { byStart, type Shift } from './shift.ts';

/** What of a shift lies outside a period: nothing, itself, or what stands before and after. */
const outside = (shift: Shift, period: Interval): Shift[] =>
  without([shift], [period]).map(({ start, end }) => ({ ...shift, start, end }));

/**
 * The shifts once those of a period are others: what stood before and after stays, a shift across the border is cut there.
 * @param wanted lie within the period
 */
export const replaced = (shifts: readonly Shift[], period: Interval, wanted: readonly Shift[]): Shift[] =>
  [...shifts.flatMap((shift) => outside(shift, period)), ...wanted].sort(byStart);

/** The shifts that share any time with a period, whole. */
export const touching = (shifts: readonly Shift[], period: Interval): Shift[] =>
  shifts.filter((shift) => overlaps(shift, period));

/** The stretch in which anything may change: the period, and all of the shifts that reach out of it. */
export function reachOf(shifts: readonly Shift[], period: Interval): Interval {
  const touched = [period, ...touching(shifts, period)];
  return {
    start: Math.min(...touched.map(({ start }) => start)),
    end: Math.max(...touched.map(({ end }) => end)),
  };
}

/** One every quarter of an hour: some 300 KB, which is what a record of the store may hold. */
const mostInMonth = 3000;

/**
 * How the months of a stretch stand then.
 * @param shifts all that touch one of these months
 * @throws Refusal `invalid-input` where one of them has more shifts than can be kept
 */
export function monthsWith(region: Region, shifts: readonly Shift[], stretch: Interval): RotaMonth[] {
  const months = monthsOf(stretch).map((month) => ({ region, month, shifts: touching(shifts, stretchOf(month)) }));
  const full = months.find((each) => each.shifts.length > mostInMonth);
  if (!full) return months;
  const detail = `would be more than ${mostInMonth} in ${full.month}; make them longer`;
  throw invalidInput([{ pointer: '/shifts', detail }]);
}
