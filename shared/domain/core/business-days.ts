import { Temporal } from 'temporal-polyfill';

type Named = {
  readonly name: string;
  /** Clinics see nobody on it, unless the directory opens it. Business days leave out every holiday, whatever this says. */
  readonly closesClinics: boolean;
};

/** A yearly public holiday by rule. Weekdays are ISO: 1 = Monday … 7 = Sunday. */
export type HolidayRule = Named &
  (
    | { readonly kind: 'fixed'; readonly month: number; readonly day: number; readonly sundayMovesToMonday: boolean }
    | {
        readonly kind: 'nth-weekday';
        readonly month: number;
        readonly weekday: number;
        /** 1 = first, 2 = second …; -1 = last of the month. */
        readonly nth: number;
        /** Days after that weekday: election day is the first Monday plus one. */
        readonly plusDays?: number;
      }
  );

const SATURDAY = 6;
const SUNDAY = 7;

const nthWeekday = (year: Temporal.PlainDate, month: number, weekday: number, nth: number): Temporal.PlainDate => {
  const first = year.with({ month, day: 1 });
  if (nth < 0) {
    const last = first.add({ months: 1 }).subtract({ days: 1 });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  }
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
};

/** The dates on which a holiday is kept in the year of `within`: a fixed one on a Sunday may be kept on the Monday too. */
const datesOf = (rule: HolidayRule, within: Temporal.PlainDate): Temporal.PlainDate[] => {
  if (rule.kind === 'nth-weekday') {
    return [nthWeekday(within, rule.month, rule.weekday, rule.nth).add({ days: rule.plusDays ?? 0 })];
  }
  const date = within.with({ month: rule.month, day: rule.day });
  return rule.sundayMovesToMonday && date.dayOfWeek === SUNDAY ? [date, date.add({ days: 1 })] : [date];
};

const datesByYear = new WeakMap<readonly HolidayRule[], Map<string, ReadonlySet<string>>>();

/** The dates (YYYY-MM-DD) on which holidays are kept in a year (YYYY); worked out once for each list and year. */
function holidayDates(year: string, holidays: readonly HolidayRule[]): ReadonlySet<string> {
  const years = datesByYear.get(holidays) ?? new Map<string, ReadonlySet<string>>();
  const known = years.get(year);
  if (known) return known;
  const within = Temporal.PlainDate.from(`${year}-01-01`);
  const dates = new Set(holidays.flatMap((rule) => datesOf(rule, within).map(String)));
  datesByYear.set(holidays, years.set(year, dates));
  return dates;
}

/** Whether one of the holidays is kept on a date (YYYY-MM-DD). */
export const isHoliday = (date: string, holidays: readonly HolidayRule[]): boolean =>
  holidayDates(date.slice(0, 4), holidays).has(date);

/** Whether `date` is Monday to Friday and no holiday is kept on it. */
export const isBusinessDay = (date: Temporal.PlainDate, holidays: readonly HolidayRule[]): boolean =>
  date.dayOfWeek < SATURDAY && !isHoliday(date.toString(), holidays);

/**
 * The same local time `days` business days later. Days that are none are stepped over, so a case of Saturday 14:00 has
 * until Monday 14:00 for one business day. A local time that the clock change skips moves to the later side of the gap.
 */
export const addBusinessDays = (
  from: Temporal.ZonedDateTime,
  days: number,
  holidays: readonly HolidayRule[],
): Temporal.ZonedDateTime => {
  let date = from.toPlainDate();
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 });
    if (isBusinessDay(date, holidays)) left -= 1;
  }
  return from.with({ year: date.year, month: date.month, day: date.day });
};
