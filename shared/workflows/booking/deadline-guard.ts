import type { Temporal } from 'temporal-polyfill';
import type { Directory } from '../../domain/directory/directory.ts';
import type { BookingRight } from '../../domain/scheduling/case-entitlement.ts';
import { checkDeadline } from '../../domain/scheduling/deadline-times.ts';
import { localDateOf } from '../../domain/scheduling/local-day.ts';
import type { Slot } from '../../domain/scheduling/slot.ts';
import { placeOf } from '../../domain/scheduling/slot-place.ts';
import type { BookingDeps } from './booking-deps.ts';
import { runSearch } from './run-search.ts';

interface Question extends Omit<BookingRight, 'deadline'> {
  deadline: BookingRight['deadline'] | undefined;
  slot: Slot;
  directory: Directory;
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
  const { slots } = await runSearch(deps.schedule, {
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
