import { Temporal } from 'temporal-polyfill';
import { addDays, datesBetween } from '../core/local-time.ts';
import { fault, type InputFault } from '../core/refusal.ts';
import type { DatedSpan } from './hours.ts';

/** Weekdays that stand in a list twice. @param at JSON Pointer of the list */
export const weekdayFaults = (weekdays: readonly number[], at: string): InputFault[] =>
  new Set(weekdays).size === weekdays.length ? [] : [fault(at, 'Name each weekday once.')];

const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

/** Weekdays of a span that runs forwards. */
function weekdaysWithin({ from, to, weekdays }: DatedSpan, at: string): InputFault[] {
  if (!weekdays) return [];
  const week = datesBetween(from, [to, addDays(from, 6)].toSorted()[0] as string);
  return [
    ...weekdayFaults(weekdays, at),
    ...(week.some((date) => weekdays.includes(weekdayOf(date)))
      ? []
      : [fault(at, `None of these weekdays lies between ${from} and ${to}; 1 is Monday.`)]),
  ];
}

/**
 * What contradicts itself in a span of dates, for a change by staff and for an import alike: a span that takes nothing is a mistake.
 * @param at JSON Pointer of the span
 */
export function spanContradictions(span: DatedSpan, at: string): InputFault[] {
  const { from, to, fromTime = '00:00', toTime = '24:00' } = span;
  return [
    ...(from <= to ? weekdaysWithin(span, `${at}/weekdays`) : [fault(`${at}/to`, 'must not lie before from')]),
    ...(fromTime < toTime
      ? []
      : [
          fault(`${at}/toTime`, `must be later than ${fromTime} of the same day; leave it out for the rest of the day`),
        ]),
  ];
}
