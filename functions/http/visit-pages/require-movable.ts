import type { Temporal } from 'temporal-polyfill';
import { checkByLink } from '../../../shared/domain/booking/appointment-changes.ts';
import { cutOffHoursOf } from '../../../shared/domain/booking/terms.ts';
import { cannotWait } from '../../../shared/domain/paging/paging.ts';
import type { TimesDeps } from './visit-pages-deps.ts';
import type { Choosing } from './wanted-times.ts';

/**
 * Says before a time is chosen what the move itself would say after it.
 * @throws Refusal `call-us` where the visit begins too soon to be moved by its link
 */
export function requireMovable(deps: TimesDeps, { moving, directory, header }: Choosing, now: Temporal.Instant): void {
  if (!moving) return;
  const cutOffHours = cutOffHoursOf(directory.appointmentTypes, moving.slot.appointmentType, deps.settings);
  checkByLink(moving, 'reschedule', { now, cutOffHours, phone: deps.phone, urgent: cannotWait(header) });
}
