import type { Temporal } from 'temporal-polyfill';
import { checkDeadline } from '../../domain/booking/deadline.ts';
import type { BookingRight } from '../../domain/booking/right-to-book.ts';
import { type Calendar, placeOf, type Slot } from '../../domain/booking/slot.ts';
import { localDateOf } from '../../domain/core/local-time.ts';
import { runSearch } from '../search/run-search.ts';
import type { BookingDeps } from './ports.ts';

interface Question extends Omit<BookingRight, 'deadline'> {
  deadline: BookingRight['deadline'] | undefined;
  slot: Slot;
  directory: Calendar;
  now: Temporal.Instant;
}

/**
 * Keeps an urgent case from booking itself a time after its deadline while there is one before it. Only such a slot costs
 * a search.
 * @throws Refusal `after-deadline`
 */
export async function requireBeforeDeadline(
  deps: Pick<BookingDeps, 'schedule' | 'settings'>,
  { slot, directory, entitlement, deadline, now }: Question,
): Promise<void> {
  if (deadline === undefined || slot.start < deadline) return;
  const { clinic } = placeOf(directory, slot);
  const { slots } = await runSearch(deps.schedule.weekNow, {
    calendar: directory,
    filter: {
      appointmentType: slot.appointmentType,
      from: localDateOf(Math.floor(now.epochMilliseconds / 60_000), clinic.zone),
      to: localDateOf(slot.start, clinic.zone),
    },
    entitlement,
    deadline,
    now,
    settings: deps.settings,
    limit: 1000,
  });
  checkDeadline(deadline, slot, slots);
}
