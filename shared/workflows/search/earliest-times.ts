import type { Temporal } from 'temporal-polyfill';
import {
  type BookingRight,
  bookingRight,
  booksItself,
  ifBookable,
  staffRight,
} from '../../domain/booking/right-to-book.ts';
import type { SchedulingSettings } from '../../domain/calendar/settings.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { ignoredWishes } from '../../domain/cases/ignored-wishes.ts';
import type { Submission } from '../../domain/cases/submission.ts';
import { addDays } from '../../domain/core/local-time.ts';
import type { Booker } from '../../domain/core/party.ts';
import type { AppointmentType, Directory } from '../../domain/directory/directory.ts';
import { clinicsNow, todayOf } from '../../domain/search/clinics-now.ts';
import { type EarliestNote, earliestNotesOf } from '../../domain/search/earliest-notes.ts';
import { type FirstVisitSettings, firstVisitType } from '../../domain/search/first-visit.ts';
import type { FoundSlot } from '../../domain/search/slot-order.ts';
import { type Place, stepFreePlace, wishedPlaces } from '../../domain/search/wished-places.ts';
import type { ReadWeek, ScheduleReader } from '../booking/ports.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import { runSearch } from './run-search.ts';

export interface FirstVisitDeps {
  directory: DirectoryReader;
  settings: SchedulingSettings;
  firstVisit: FirstVisitSettings;
}

interface Wish {
  header: CaseHeader;
  /** @throws Refusal where the case may not book the type */
  rightTo: (type: AppointmentType) => BookingRight;
  place: Place;
  count: number;
  now: Temporal.Instant;
  readWeek: ReadWeek;
}

async function firstTimes(deps: FirstVisitDeps, directory: Directory, wish: Wish): Promise<FoundSlot[]> {
  const { header, rightTo, place, count, now, readWeek } = wish;
  const from = todayOf(directory, now);
  const wanted = firstVisitType(header, deps.firstVisit);
  const type = directory.appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === wanted);
  const right = type && ifBookable(() => rightTo(type));
  if (!right) return [];
  const { slots } = await runSearch(readWeek, {
    calendar: directory,
    filter: {
      appointmentType: wanted,
      from,
      to: addDays(from, deps.firstVisit.days),
      ...place,
    },
    ...right,
    now,
    settings: deps.settings,
    limit: count,
  });
  return slots;
}

/** Free times for a first visit, and what is to be said of them. */
export interface EarliestTimes {
  slots: FoundSlot[];
  notes: EarliestNote[];
}

/**
 * The earliest times that a case may take where it prefers to go, or where there is none, near there, or else anywhere. They are
 * offered and not promised, so they are read as a search reads, perhaps moments old. A first visit is one in person: who wishes
 * for one from afar is told that staff know of it.
 * @returns no times for a case that does not book itself
 */
export async function earliestTimes(
  deps: FirstVisitDeps & { schedule: Pick<ScheduleReader, 'week'> },
  header: CaseHeader,
  booker: Booker,
  submission: Pick<Submission, 'patient' | 'preferences'>,
  now: Temporal.Instant,
): Promise<EarliestTimes> {
  if (booker !== 'staff' && !booksItself(header, deps.settings)) return { slots: [], notes: [] };
  const directory = await deps.directory.directory();
  const surroundings = { directory, settings: deps.settings, today: todayOf(directory, now) };
  const ignored = ignoredWishes(submission, header, surroundings);
  const { count } = deps.firstVisit;
  const rightTo = (type: AppointmentType) => bookingRight(header, booker, type, deps.settings);
  const wish = { header, rightTo, count, now, readWeek: deps.schedule.week };
  const places = wishedPlaces(submission, ignored, clinicsNow(directory, now));
  for (const place of places) {
    const slots = await firstTimes(deps, directory, { ...wish, place });
    const isAsWished = place === places[0];
    if (slots.length > 0) return { slots, notes: earliestNotesOf({ submission, ignored, isAsWished }) };
  }
  return { slots: [], notes: [] };
}

/**
 * The earliest time that staff could give a case in the region that it prefers, by name or by its clinic; anywhere, where it
 * prefers none. Which clinics it named besides is clinical record, which is not read for this. Staff are told what comes of it, so it
 * is read strongly consistent.
 * @returns undefined where there is none within `firstVisit.days`
 */
export async function earliestTimeNear(
  deps: FirstVisitDeps & { schedule: Pick<ScheduleReader, 'weekNow'> },
  header: CaseHeader,
  now: Temporal.Instant,
): Promise<FoundSlot | undefined> {
  const directory = await deps.directory.directory();
  const ofClinic = directory.clinics.find(({ clinicId }) => clinicId === header.clinicId)?.region;
  const region = header.region ?? ofClinic;
  const place = { ...(region && { regions: [region] }), ...stepFreePlace(header, clinicsNow(directory, now)) };
  const rightTo = (type: AppointmentType) => staffRight(header, type, deps.settings);
  const wish = { header, rightTo, place, count: 1, now, readWeek: deps.schedule.weekNow };
  return (await firstTimes(deps, directory, wish)).at(0);
}
