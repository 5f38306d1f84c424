import type { Temporal } from 'temporal-polyfill';
import { type BookingCaller, bookingRight } from '../../domain/booking/right-to-book.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { Submission } from '../../domain/cases/submission.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { FoundSlot } from '../../domain/search/slot-order.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
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

/** @returns the appointment type of a case's first visit. */
export const firstVisitType = ({ urgency }: Pick<CaseHeader, 'urgency'>, settings: FirstVisitSettings): string =>
  urgency === 'routine' || urgency === 'expedited' ? settings.otherType : settings.urgentType;

/** One clinic, where just one is named and exists; else the region. A wish that nothing can meet is no lack of capacity. */
function placeWished({ clinics }: Directory, preferences: Submission['preferences'], today: string) {
  const known = clinics.filter((clinic) => preferences?.clinicIds.includes(clinic.clinicId) && inUse(clinic, today));
  return known.length === 1 ? { clinicId: known[0]?.clinicId } : { region: preferences?.region };
}

/**
 * The earliest times that a case may take where it prefers to go.
 * @returns none for an emergency
 */
export async function earliestTimes(
  deps: Pick<BookingDeps, 'directory' | 'schedule' | 'settings'> & { firstVisit: FirstVisitSettings },
  header: CaseHeader,
  caller: BookingCaller,
  preferences: Submission['preferences'],
  now: Temporal.Instant,
): Promise<FoundSlot[]> {
  if (header.urgency === 'emergent' && caller !== 'staff') return [];
  const directory = await deps.directory.directory();
  const { days, count } = deps.firstVisit;
  const today = now.toZonedDateTimeISO(directory.clinics[0]?.zone ?? 'UTC').toPlainDate();
  const { slots } = await runSearch(deps.schedule, {
    calendar: directory,
    filter: {
      appointmentType: firstVisitType(header, deps.firstVisit),
      from: today.toString(),
      to: today.add({ days }).toString(),
      ...placeWished(directory, preferences, today.toString()),
    },
    ...bookingRight(header, caller),
    now,
    settings: deps.settings,
    limit: count,
  });
  return slots;
}
