import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { staffRight } from '../../domain/booking/right-to-book.ts';
import { placeOf } from '../../domain/booking/slot.ts';
import { addDays, localDateAt } from '../../domain/core/local-time.ts';
import { clinicsNow } from '../../domain/search/clinics-now.ts';
import type { FoundSlot } from '../../domain/search/slot-order.ts';
import { placeInRegion } from '../../domain/search/wished-places.ts';
import { withOwnStarts } from '../cases/visit-starts.ts';
import { runSearch } from '../search/run-search.ts';
import type { BookingDeps } from './ports.ts';

/** How far ahead times are sought, and how many are named. */
const reachDays = 28;
const most = 3;

type NextTimesDeps = Pick<BookingDeps, 'directory' | 'schedule' | 'settings'>;

/**
 * The soonest times that staff could give a case in the place of a visit that it missed: of the same type, in the region of its clinic, so
 * those before its deadline come first; of who cannot take steps, at clinics without. They are offered and not promised.
 * @returns at most three; none within four weeks = none
 * @throws what the store throws, and Refusal where the directory does not know the visit any more or the case has ended
 */
export async function nextTimes(
  { directory, schedule, settings }: NextTimesDeps,
  { caseId, slot }: Pick<Appointment, 'caseId' | 'slot'>,
  now: Temporal.Instant,
): Promise<FoundSlot[]> {
  const calendar = await directory.directory();
  const { header: read } = await schedule.facts({ days: [], caseId });
  if (!read) return [];
  const header = await withOwnStarts({ schedule }, read);
  const { clinic, appointmentType } = placeOf(calendar, slot);
  const from = localDateAt(now, clinic.zone);
  const { slots } = await runSearch(schedule.week, {
    calendar,
    filter: {
      appointmentType: slot.appointmentType,
      ...placeInRegion(clinic.region, header, clinicsNow(calendar, now)),
      from,
      to: addDays(from, reachDays),
    },
    ...staffRight(header, appointmentType, settings),
    now,
    settings,
    limit: most,
  });
  return slots;
}
