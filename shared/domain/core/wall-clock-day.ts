import { Temporal } from 'temporal-polyfill';
import type { EpochMinute } from './local-time.ts';
import { epochMinuteOf } from './local-time.ts';
import { memoiseByZone } from './memoise.ts';

/** A run of local minutes (since local midnight) with one UTC offset: epoch minute = local minute + `shift`. */
interface Stretch {
  from: number;
  to: number;
  shift: number;
}

/** One local date of a zone, ready for integer arithmetic. */
export interface WallClockDay {
  /** ISO weekday, 1 = Monday. */
  weekday: number;
  /** The epoch minutes at which the date begins, and at which the next one does. */
  start: EpochMinute;
  end: EpochMinute;
  stretches: Stretch[];
}

const localMinute = (at: Temporal.ZonedDateTime): number => at.hour * 60 + at.minute;

/** The instants on the date from which a new offset holds. Equal offsets at both ends mean none: no zone changes twice a day. */
function changesWithin(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
  if (start.offsetNanoseconds === end.offsetNanoseconds) return [];
  const change = start.getTimeZoneTransition('next');
  return change && Temporal.ZonedDateTime.compare(change, end) < 0 ? [change] : [];
}

/** Reads the date from the zone's rules. A local minute that occurs twice belongs to its first stretch alone. */
function readDay(zone: string, date: string): WallClockDay {
  const plain = Temporal.PlainDate.from(date);
  const start = plain.toZonedDateTime(zone);
  const end = plain.add({ days: 1 }).toZonedDateTime(zone);
  const endMinute = epochMinuteOf(end.toInstant());
  const begins = [start, ...changesWithin(start, end)];
  const stretches: Stretch[] = [];
  let covered = 0;
  for (const [index, begin] of begins.entries()) {
    const shift = epochMinuteOf(begin.toInstant()) - localMinute(begin);
    const next = begins[index + 1];
    const to = Math.min((next ? epochMinuteOf(next.toInstant()) : endMinute) - shift, 24 * 60);
    const from = Math.max(localMinute(begin), covered);
    if (from < to) stretches.push({ from, to, shift });
    covered = Math.max(covered, to);
  }
  return { weekday: plain.dayOfWeek, start: epochMinuteOf(start.toInstant()), end: endMinute, stretches };
}

/** Two years of two zones. */
const wallClockDays = memoiseByZone(1_500, (date: string, zone) => readDay(zone, date));

/** The clock of a local date (YYYY-MM-DD) in an IANA zone. Asks Temporal once a date: a search then computes in integers. */
export const wallClockDay = (zone: string, date: string): WallClockDay => wallClockDays(date, zone);
