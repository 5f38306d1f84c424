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
  /** Every local minute that occurs, once: one that occurs twice belongs to its first stretch alone. */
  stretches: Stretch[];
  /** Every local minute as often as it occurs. */
  passes: Stretch[];
}

/** The local minute, since midnight, of a wall-clock time such as `09:30`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const localMinute = (at: Temporal.ZonedDateTime): number => at.hour * 60 + at.minute;

/** The instants on the date from which a new offset holds. Equal offsets at both ends mean none: no zone changes twice a day. */
function changesWithin(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
  if (start.offsetNanoseconds === end.offsetNanoseconds) return [];
  const change = start.getTimeZoneTransition('next');
  return change && Temporal.ZonedDateTime.compare(change, end) < 0 ? [change] : [];
}

/** The runs of one offset each between the starts of two dates. */
function passesOf(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Stretch[] {
  const begins = [start, ...changesWithin(start, end)];
  return begins.map((begin, index) => {
    const shift = epochMinuteOf(begin.toInstant()) - localMinute(begin);
    const next = epochMinuteOf((begins[index + 1] ?? end).toInstant());
    return { from: localMinute(begin), to: Math.min(next - shift, 24 * 60), shift };
  });
}

/** The passes less what an earlier one has shown already. */
function onceEach(passes: readonly Stretch[]): Stretch[] {
  let covered = 0;
  const rest = passes.map(({ from, to, shift }) => {
    const stretch = { from: Math.max(from, covered), to, shift };
    covered = Math.max(covered, to);
    return stretch;
  });
  return rest.filter(({ from, to }) => from < to);
}

/** Reads the date from the zone's rules. */
function readDay(zone: string, date: string): WallClockDay {
  const plain = Temporal.PlainDate.from(date);
  const start = plain.toZonedDateTime(zone);
  const end = plain.add({ days: 1 }).toZonedDateTime(zone);
  const passes = passesOf(start, end);
  return {
    weekday: plain.dayOfWeek,
    start: epochMinuteOf(start.toInstant()),
    end: epochMinuteOf(end.toInstant()),
    stretches: onceEach(passes),
    passes,
  };
}

/** Two years of two zones. */
const wallClockDays = memoiseByZone(1_500, (date: string, zone) => readDay(zone, date));

/** The clock of a local date (YYYY-MM-DD) in an IANA zone. Asks Temporal once a date: a search then computes in integers. */
export const wallClockDay = (zone: string, date: string): WallClockDay => wallClockDays(date, zone);
