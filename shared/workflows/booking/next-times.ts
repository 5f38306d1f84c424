import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { staffRight } from '../../domain/booking/right-to-book.ts';
import { placeOf } from '../../domain/booking/slot.ts';
import { addDays, localDateOf } from '../../domain/core/local-time.ts';
import { clinicsNow } from '../../domain/search/clinics-now.ts';
import { isAsMissed, reachableFrom, spreadTimes } from '../../domain/search/next-starts.ts';
import type { FoundSlot } from '../../domain/search/slot-order.ts';
import { placeInRegion } from '../../domain/search/wished-places.ts';
import { withOwnStarts } from '../cases/visit-starts.ts';
import { runSearch } from '../search/run-search.ts';
import type { BookingDeps } from './ports.ts';

/** How many days are sought at once, how often, and how many times are named. */
const weekDays = 7;
const weeks = 4;
const most = 3;

type NextTimesDeps = Pick<BookingDeps, 'directory' | 'schedule' | 'settings'>;

/**
 * Times that staff could give a case in the place of a visit that it missed: of the same type, in the region of its clinic, such as the
 * person can still come to, in different parts of days, on the date of the visit none before its end; of who cannot take steps, at
 * clinics without. They are offered and not promised.
 * @returns at most three, the earliest first; none within four weeks = none
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
  const { zone } = clinic;
  const earliest = reachableFrom(header, now, { zone, holidays: settings.closingHolidays });
  const place = placeInRegion(clinic.region, header, clinicsNow(calendar, now));
  const right = staffRight(header, appointmentType, settings);
  const found: FoundSlot[] = [];
  for (let week = 0; week < weeks && found.length < most; week++) {
    const from = addDays(localDateOf(earliest, zone), week * weekDays);
    const filter = { appointmentType: slot.appointmentType, ...place, from, to: addDays(from, weekDays - 1) };
    // All of a week: its own clinic has the first say, wherever in the week its times are.
    const search = { calendar, filter, ...right, now, settings, limit: Number.POSITIVE_INFINITY };
    const open = (await runSearch(schedule.week, search)).slots.filter(
      ({ start }) => start >= earliest && !isAsMissed(slot, start, zone),
    );
    found.push(...spreadTimes(slot, header, open, { zone, count: most - found.length }));
  }
  return found;
}
