import { Temporal } from 'temporal-polyfill';

/** A calendar of New York's autumn 2026 and winter, written down by hand: nothing of the product is asked. */

/** Weekdays on which the practice keeps a holiday: election, Veterans', Thanksgiving, Christmas, New Year's, Martin Luther King day. */
const holidays = ['2026-11-03', '2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18'];

/** A local date and time of New York. */
export const local = (date: string, time: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('America/New_York').toInstant();

/** All dates from one to another, both included. */
export function dates(from: string, to: string): string[] {
  const all: string[] = [];
  for (
    let date = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(date, to) <= 0;
    date = date.add({ days: 1 })
  )
    all.push(date.toString());
  return all;
}

export const businessDates = (from: string, to: string): string[] =>
  dates(from, to).filter((date) => Temporal.PlainDate.from(date).dayOfWeek <= 5 && !holidays.includes(date));

/** Every so many exact hours from an instant to an end, both included. */
export function hourly(hours: number, from: Temporal.Instant, end: Temporal.Instant): Temporal.Instant[] {
  const all: Temporal.Instant[] = [];
  for (let at = from; Temporal.Instant.compare(at, end) <= 0; at = at.add({ minutes: hours * 60 })) all.push(at);
  return all;
}
