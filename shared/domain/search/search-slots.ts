import type { Temporal } from 'temporal-polyfill';
import { visitTimes } from '../booking/case-visits.ts';
import { timesForDeadline } from '../booking/deadline.ts';
import { openTimes } from '../booking/free-times.ts';
import type { Entitlement } from '../booking/right-to-book.ts';
import type { Calendar } from '../booking/slot.ts';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { limitOf, restOfWeek } from '../calendar/visit-limits.ts';
import type { EpochMinute } from '../core/local-time.ts';
import { addDays, epochMinuteOf, localDateOf } from '../core/local-time.ts';
import type { Practitioner } from '../directory/directory.ts';
import { distanceMiles } from '../directory/distance.ts';
import { isTelehealth } from '../directory/modality.ts';
import { keepsBack } from './kept-back.ts';
import { daysIn, readAhead } from './read-ahead.ts';
import {
  type SlotFilter,
  slotTest,
  type VisitFilter,
  wantedClinics,
  wantedPractitioners,
  wantedType,
} from './slot-filter.ts';
import { bySearchOrder, cursorAt, type FoundSlot, type SlotCursor } from './slot-order.ts';
import { type IsEnough, type WeekToRead, weeksToRead } from './weeks-to-read.ts';

interface DateQuestion {
  readonly calendar: Calendar;
  readonly filter: VisitFilter;
  readonly entitlement: Entitlement;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
}

/** Practitioner-days by practitioner and date. */
export type DayIndex = ReadonlyMap<string, PractitionerDay>;
const nameOf = (practitionerId: string, date: string): string => `${practitionerId} ${date}`;

export const indexDays = (days: readonly PractitionerDay[]): DayIndex =>
  new Map(days.map((day) => [nameOf(day.practitionerId, day.date), day]));

const withDistance = (slot: FoundSlot, miles: number | undefined): FoundSlot =>
  miles === undefined ? slot : { ...slot, distanceMiles: miles };

/** The practitioner's other days of the week; undefined where nothing depends on them: only else a search reads them. */
function weekOf(practitioner: Practitioner, type: string, date: string, days: DayIndex): PractitionerDay[] | undefined {
  if (limitOf(practitioner, type)?.perWeek === undefined) return undefined;
  return restOfWeek({ ...practitioner, date }).flatMap((key) => days.get(nameOf(key.practitionerId, key.date)) ?? []);
}

/** Prepares a search: what it returns finds the free times of the wanted practitioners on one local date, unsorted. */
export function slotsOfDate(question: DateQuestion): (date: string, days: DayIndex) => FoundSlot[] {
  const { calendar, filter, entitlement, now, settings } = question;
  const appointmentType = wantedType(calendar, filter);
  if (!appointmentType) return () => [];
  const near = isTelehealth(appointmentType) ? undefined : filter.near;
  const { clinics, appointmentTypes } = calendar;
  const places = wantedClinics(calendar, filter);
  const wanted = new Set(places.map(({ clinicId }) => clinicId));
  const practitioners = wantedPractitioners(calendar, filter);
  const miles = new Map(near ? places.map((each) => [each.clinicId, distanceMiles(near, each)]) : []);
  const caseVisits = visitTimes(entitlement.visitStarts, appointmentTypes);
  const asked = { clinics, wanted, appointmentType, caseVisits, entitlement, now, settings };
  return (date, days) =>
    practitioners.flatMap((practitioner) => {
      const day = days.get(nameOf(practitioner.practitionerId, date));
      const week = weekOf(practitioner, filter.appointmentType, date, days);
      const open = openTimes({ ...asked, practitioner, date, day, week });
      return open.map((slot) => withDistance(slot, miles.get(slot.clinicId)));
    });
}

/** A question for free times. `entitlement` and `deadline` come from `bookingRight`. */
export interface SlotSearch {
  readonly calendar: Calendar;
  readonly filter: SlotFilter;
  readonly entitlement: Entitlement;
  readonly deadline?: EpochMinute | undefined;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
  readonly limit: number;
  /** Where the page before this one ended. */
  readonly after?: SlotCursor | undefined;
}

export interface SlotPage {
  slots: FoundSlot[];
  /** Present where there are more. */
  more?: SlotCursor;
  /** Set where later times are left out because earlier ones are to be taken first (`keepsBack`). */
  keepsBack?: true;
}

/** A search that asks for what it wants to read: give the practitioner-days of each part to `next`, until it is done. */
export type SlotSearchSteps = Generator<WeekToRead, SlotPage, readonly PractitionerDay[]>;

/** All free times of the type from now on, as far ahead as one search may look. */
export function widened({ filter, now, settings }: SlotSearch): VisitFilter & { to: string } {
  const { appointmentType, near, to } = filter;
  const farthest = addDays(localDateOf(epochMinuteOf(now), 'UTC'), settings.searchDaysMax);
  return { appointmentType, near, to: [to, farthest].toSorted()[0] ?? to };
}

/** What of the free times found may be shown. */
function shown(search: SlotSearch, open: readonly FoundSlot[]): FoundSlot[] {
  const { calendar, filter, deadline, after } = search;
  const wanted = deadline === undefined ? open : timesForDeadline(deadline, open).filter(slotTest(calendar, filter));
  return wanted.filter((slot) => !after || bySearchOrder(slot, after) > 0);
}

/** Free times in order: those before `end`, which no later date can come between, and the rest. */
function split(open: FoundSlot[], end: EpochMinute): { settled: FoundSlot[]; rest: FoundSlot[] } {
  const sorted = open.sort(bySearchOrder);
  const count = sorted.findLastIndex(({ start }) => start < end) + 1;
  return { settled: sorted.slice(0, count), rest: sorted.slice(count) };
}

/**
 * Whether times at or after `end` cannot change the page: it is full (one more than the limit tells that there is a next
 * one), or the deadline is over and was not in vain.
 */
function isComplete(search: SlotSearch, settled: readonly FoundSlot[], end: EpochMinute): boolean {
  const { deadline, limit } = search;
  if (deadline === undefined) return settled.length > limit && shown(search, settled).length > limit;
  return end >= deadline && settled.some(({ start }) => start < deadline);
}

/** Fewer free times than this a practitioner-day are not counted on, however few there were so far. */
const fewest = 0.25;

/** Judges by what was found so far how much is to be read at once: all up to the deadline; else only what is wanted even if the next days had twice as many times. */
function enoughFor({ deadline, limit }: SlotSearch, found: number, looked: number): IsEnough {
  if (deadline !== undefined) return (_, end) => end >= deadline;
  const perDay = looked === 0 ? Number.POSITIVE_INFINITY : Math.max(found / looked, fewest);
  return (days) => 2 * perDay * days > limit - found;
}

/** At first one free time a practitioner-day is counted on; of an urgent case, a time before its deadline while that is ahead. */
function enoughAtFirst({ deadline, limit, now }: SlotSearch): IsEnough {
  if (deadline === undefined) return (days) => days > limit;
  return (_, end) => end >= deadline && deadline > epochMinuteOf(now);
}

/** Reads part by part and looks date by date, until the page is complete. */
function* freeTimes(search: SlotSearch): Generator<WeekToRead, FoundSlot[], readonly PractitionerDay[]> {
  const { filter, deadline, now, after } = search;
  const [read, since] =
    deadline === undefined
      ? [filter, Math.max(epochMinuteOf(now), after?.start ?? 0)]
      : [widened(search), epochMinuteOf(now)];
  const slotsOn = slotsOfDate({ ...search, filter: read });
  const next = readAhead(weeksToRead({ ...search, filter: read }, since, enoughAtFirst(search)));
  const found: FoundSlot[] = [];
  let pending: FoundSlot[] = [];
  let looked = 0;
  for (;;) {
    const part = next(enoughFor(search, found.length, looked));
    if (!part) return [...found, ...pending];
    const days = indexDays(yield part);
    looked += daysIn(part);
    for (const { date, end } of part.dates) {
      const { settled, rest } = split([...pending, ...slotsOn(date, days)], end);
      found.push(...settled);
      if (isComplete(search, found, end)) return found;
      pending = rest;
    }
  }
}

/**
 * The free times that a filter asks for, sorted by start, then distance, then practitioner. Reads weeks or parts of them and stops
 * as soon as the page is full. Of an urgent case's search the deadline is judged by all free times of the type from now on
 * (`timesForDeadline`), so only then is more read than the filter asks for.
 */
export function* searchSteps(search: SlotSearch): SlotSearchSteps {
  const { limit } = search;
  const open = yield* freeTimes(search);
  const slots = shown(search, open);
  const last = slots[limit - 1];
  return {
    slots: slots.slice(0, limit),
    ...(last && slots.length > limit && { more: cursorAt(last) }),
    ...(keepsBack(search, open) && { keepsBack: true as const }),
  };
}

/** The same search over practitioner-days that were read before. A day that is not among them counts as free. */
export function searchSlots(search: SlotSearch, days: readonly PractitionerDay[]): SlotPage {
  const steps = searchSteps(search);
  let step = steps.next();
  while (!step.done) step = steps.next(days);
  return step.value;
}
