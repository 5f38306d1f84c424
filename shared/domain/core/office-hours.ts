import type { Temporal } from 'temporal-polyfill';
import { type HolidayRule, isBusinessDay } from './business-days.ts';

/** Whole local hours of the day, 0 to 24, between which the office is open on business days. */
export type OfficeHours = { readonly from: number; readonly to: number };

type Calendar = { readonly officeHours: OfficeHours; readonly holidays: readonly HolidayRule[] };

const atHour = (at: Temporal.ZonedDateTime, hour: number): Temporal.ZonedDateTime =>
  at
    .startOfDay()
    .add({ days: hour === 24 ? 1 : 0 })
    .with({ hour: hour % 24 });

const nextMorning = (at: Temporal.ZonedDateTime, { officeHours }: Calendar): Temporal.ZonedDateTime =>
  atHour(at.startOfDay().add({ days: 1 }), officeHours.from);

/**
 * `hours` of open office after `from`; time at which the office is closed does not count. Four from Friday 15:00, open 09:00 to
 * 17:00, end Monday 11:00.
 */
export const addOfficeHours = (
  from: Temporal.ZonedDateTime,
  hours: number,
  calendar: Calendar,
): Temporal.ZonedDateTime => {
  let at = from;
  let left = Math.round(hours * 3_600_000);
  for (;;) {
    const opens = atHour(at, calendar.officeHours.from);
    const start = at.epochMilliseconds < opens.epochMilliseconds ? opens : at;
    const isOpen = isBusinessDay(at.toPlainDate(), calendar.holidays);
    const open = isOpen ? atHour(at, calendar.officeHours.to).epochMilliseconds - start.epochMilliseconds : 0;
    if (open >= left) return start.add({ milliseconds: left });
    left -= Math.max(open, 0);
    at = nextMorning(at, calendar);
  }
};

/** Whether the office is open. @param at in the zone of the practice */
export const isOfficeOpen = (at: Temporal.ZonedDateTime, { officeHours, holidays }: Calendar): boolean =>
  at.hour >= officeHours.from && at.hour < officeHours.to && isBusinessDay(at.toPlainDate(), holidays);
