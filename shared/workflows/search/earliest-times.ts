import type { Temporal } from 'temporal-polyfill';
import { bookingRight, booksItself } from '../../domain/booking/right-to-book.ts';
import type { SchedulingSettings } from '../../domain/calendar/settings.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { Submission } from '../../domain/cases/submission.ts';
import { addDays, localDateAt } from '../../domain/core/local-time.ts';
import type { Booker } from '../../domain/core/party.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { VisitFilter } from '../../domain/search/slot-filter.ts';
import type { FoundSlot } from '../../domain/search/slot-order.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import { runSearch } from './run-search.ts';

/** Which first visit a case of an urgency takes, as the practice has it configured. */
export interface FirstVisitSettings {
  urgentType: string;
  otherType: string;
  /** How far ahead the earliest times are sought. */
  days: number;
  /** How many are named. */
  count: number;
}

export interface FirstVisitDeps {
  directory: DirectoryReader;
  schedule: Pick<ScheduleReader, 'week'>;
  settings: SchedulingSettings;
  firstVisit: FirstVisitSettings;
}

/** @returns the appointment type of a case's first visit. */
export const firstVisitType = ({ urgency }: Pick<CaseHeader, 'urgency'>, settings: FirstVisitSettings): string =>
  urgency === 'routine' || urgency === 'expedited' ? settings.otherType : settings.urgentType;

interface Wish {
  header: CaseHeader;
  booker: Booker;
  place: Pick<VisitFilter, 'clinicId' | 'region'>;
  count: number;
  now: Temporal.Instant;
}

async function firstTimes(deps: FirstVisitDeps, directory: Directory, wish: Wish): Promise<FoundSlot[]> {
  const { header, booker, place, count, now } = wish;
  const from = todayOf(directory, now);
  const wanted = firstVisitType(header, deps.firstVisit);
  const type = directory.appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === wanted);
  if (!type) return [];
  const { slots } = await runSearch(deps.schedule, {
    calendar: directory,
    filter: {
      appointmentType: wanted,
      from,
      to: addDays(from, deps.firstVisit.days),
      ...place,
    },
    ...bookingRight(header, booker, type, deps.settings),
    now,
    settings: deps.settings,
    limit: count,
  });
  return slots;
}

const todayOf = ({ clinics }: Directory, now: Temporal.Instant): string => localDateAt(now, clinics[0]?.zone ?? 'UTC');

/** One clinic, where just one is named and exists; else the region. A wish that nothing can meet is no lack of capacity. */
function placeWished({ clinics }: Directory, preferences: Submission['preferences'], today: string): Wish['place'] {
  const known = clinics.filter((clinic) => preferences?.clinicIds.includes(clinic.clinicId) && inUse(clinic, today));
  return known.length === 1 ? { clinicId: known[0]?.clinicId } : { region: preferences?.region };
}

/**
 * The earliest times that a case may take where it prefers to go.
 * @returns none for a case that does not book itself
 */
export async function earliestTimes(
  deps: FirstVisitDeps,
  header: CaseHeader,
  booker: Booker,
  preferences: Submission['preferences'],
  now: Temporal.Instant,
): Promise<FoundSlot[]> {
  if (booker !== 'staff' && !booksItself(header, deps.settings)) return [];
  const directory = await deps.directory.directory();
  const place = placeWished(directory, preferences, todayOf(directory, now));
  return firstTimes(deps, directory, { header, booker, place, count: deps.firstVisit.count, now });
}

/**
 * The earliest time that staff could give a case in the region that it prefers, by name or by its clinic; anywhere, where it
 * prefers none. Which clinics it named besides is clinical record, which is not read for this.
 * @returns undefined where there is none within `firstVisit.days`
 */
export async function earliestTimeNear(
  deps: FirstVisitDeps,
  header: CaseHeader,
  now: Temporal.Instant,
): Promise<FoundSlot | undefined> {
  const directory = await deps.directory.directory();
  const ofClinic = directory.clinics.find(({ clinicId }) => clinicId === header.clinicId)?.region;
  const place = { region: header.region ?? ofClinic };
  const [earliest] = await firstTimes(deps, directory, { header, booker: 'staff', place, count: 1, now });
  return earliest;
}
