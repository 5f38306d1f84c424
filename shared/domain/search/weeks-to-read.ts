import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../booking/slot.ts';
import { latestStart } from '../booking/terms.ts';
import type { DayKey } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { limitOf } from '../calendar/visit-limits.ts';
import { workingWindows } from '../calendar/working-windows.ts';
import type { EpochMinute } from '../core/local-time.ts';
import { datesBetween, datesOfWeek, isoWeekOf, localDateOf } from '../core/local-time.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import type { AppointmentType, Practitioner } from '../directory/directory.ts';
import { type VisitFilter, wantedClinics, wantedPractitioners, wantedType } from './slot-filter.ts';

export type NamedDay = Pick<DayKey, 'practitionerId' | 'date'>;

/** What of a week to read of one schedule group. */
export interface DaysWanted {
  readonly scheduleGroup: string;
  /** Every practitioner-day that decides, in any order: those on which somebody works, and whole weeks where a weekly limit counts. */
  readonly days: readonly NamedDay[];
  /** How many practitioners the group has, so that a reader can tell what else lies between those days. */
  readonly practitioners: number;
}

/** What to read next: dates of one week, all of them or those before or after a cut. */
export interface WeekToRead {
  /** `2026-W48`. */
  isoWeek: string;
  /** None on which nobody works. */
  groups: DaysWanted[];
  /** The dates that are searched, in order. */
  dates: SearchDate[];
  /** What comes after it and is wanted as well, for all that can be told: it may be read at the same time. */
  ahead?: readonly WeekToRead[];
}

/** A local date; every slot of a later one starts at or after `end`, in whichever zone. */
export interface SearchDate {
  date: string;
  end: EpochMinute;
}

/** The local dates that a minute has in the zones, the earliest first. */
const datesOf = (zones: readonly string[], minute: EpochMinute): string[] =>
  zones.map((zone) => localDateOf(minute, zone)).sort();

/** What decides which days are read. */
export interface DaysQuestion {
  readonly calendar: Calendar;
  /** Without `from`, days are wanted from `since` on. */
  readonly filter: VisitFilter & { readonly from?: string; readonly to: string };
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
}

/** Prepares to tell on which of some dates somebody sees patients at a place that is wanted. */
function worksOn({ calendar, filter, settings }: DaysQuestion) {
  const places = new Set(wantedClinics(calendar, filter).map(({ clinicId }) => clinicId));
  return (practitioner: Practitioner, { date }: SearchDate): boolean =>
    workingWindows(practitioner, calendar.clinics, date, settings).some(({ clinicId }) => places.has(clinicId));
}

/** Prepares to tell what has to be read to search some dates of one week. */
function daysWanted(question: DaysQuestion, wanted: readonly Practitioner[], works: ReturnType<typeof worksOn>) {
  const { calendar, filter } = question;
  const members = Map.groupBy(calendar.practitioners, ({ scheduleGroup }) => scheduleGroup);
  const groups = [...Map.groupBy(wanted, ({ scheduleGroup }) => scheduleGroup)].sort(([a], [b]) => (a < b ? -1 : 1));
  const daysOf = (practitioner: Practitioner, dates: readonly SearchDate[]): NamedDay[] => {
    const { practitionerId } = practitioner;
    const worked = dates.filter((each) => works(practitioner, each));
    const [first] = worked;
    const isWeekly = limitOf(practitioner, filter.appointmentType)?.perWeek !== undefined;
    const read = first && isWeekly ? datesOfWeek(first.date) : worked.map(({ date }) => date);
    return read.map((date) => ({ practitionerId, date }));
  };
  return (dates: readonly SearchDate[]): DaysWanted[] =>
    groups
      .map(([scheduleGroup, searched]) => ({
        scheduleGroup,
        days: searched.flatMap((each) => daysOf(each, dates)),
        practitioners: members.get(scheduleGroup)?.length ?? 0,
      }))
      .filter(({ days }) => days.length > 0);
}

/** The dates of the wanted practitioners that a search may find times on. */
function datesToSearch(
  { filter, now, settings }: DaysQuestion,
  type: AppointmentType,
  wanted: readonly Practitioner[],
  since: EpochMinute,
): SearchDate[] {
  const zones = [...new Set(wanted.map((each) => each.homeZone))];
  const [today = ''] = datesOf(zones, since);
  const farthest = datesOf(zones, latestStart(type, now, settings)).at(-1) ?? '';
  const from = filter.from && filter.from > today ? filter.from : today;
  const to = filter.to < farthest ? filter.to : farthest;
  return datesBetween(from, to).map((date) => ({
    date,
    end: Math.min(...zones.map((zone) => wallClockDay(zone, date).end)),
  }));
}

/** Whether so many practitioner-days, up to a minute, are likely to be all that a search needs. */
export type IsEnough = (days: number, end: EpochMinute) => boolean;

/** What a search looks through, before any of it is read. */
interface DaysToSearch {
  /** In order; none past the type's horizon. */
  dates: SearchDate[];
  /** What has to be read to search some dates of one week. */
  partOf(dates: readonly SearchDate[]): WeekToRead;
  /** How many of the wanted practitioners see patients on a date. */
  countOn(date: SearchDate): number;
}

/**
 * The days that a filter asks for.
 * @param since days that were over by then are left out: now, or where the last page ended.
 */
export function daysToSearch(question: DaysQuestion, since: EpochMinute): DaysToSearch {
  const type = wantedType(question.calendar, question.filter);
  const wanted = wantedPractitioners(question.calendar, question.filter);
  const works = worksOn(question);
  const groupsOf = daysWanted(question, wanted, works);
  return {
    dates: type && wanted.length > 0 ? datesToSearch(question, type, wanted, since) : [],
    partOf: (dates) => ({ isoWeek: isoWeekOf(dates[0]?.date ?? ''), groups: groupsOf(dates), dates: [...dates] }),
    countOn: (date) => wanted.filter((practitioner) => works(practitioner, date)).length,
  };
}

/**
 * What has to be read of which ISO weeks to search the days that a filter asks for, in order. The first week is cut where enough is
 * read, so that a search of many practitioners does not read a week for times of one day.
 * @param since as in `daysToSearch`
 */
export function* weeksToRead(
  question: DaysQuestion,
  since: EpochMinute,
  isEnough: IsEnough,
): Generator<WeekToRead, void, undefined> {
  const { dates, partOf, countOn } = daysToSearch(question, since);
  let days = 0;
  const cut = dates.findIndex((each) => {
    days += countOn(each);
    return isEnough(days, each.end);
  });
  const parts = Map.groupBy(dates, ({ date }, at) => `${isoWeekOf(date)} ${cut >= 0 && at > cut ? 'rest' : ''}`);
  for (const part of parts.values()) yield partOf(part);
}
