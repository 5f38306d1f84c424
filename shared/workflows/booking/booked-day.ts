import { type Booking, bookTime } from '../../domain/booking/day-changes.ts';
import { bookingRight, checkNoOpenVisit } from '../../domain/booking/right-to-book.ts';
import { placeOf } from '../../domain/booking/slot.ts';
import {
  bookInsisting,
  type Insistence,
  type StaffBooking,
  type StaffQuestion,
} from '../../domain/booking/staff-booking.ts';
import { withWayToInsist } from '../../domain/booking/way-to-insist.ts';
import { bookerOf, type Caller } from '../../domain/core/party.ts';
import { requireBeforeDeadline } from './deadline-guard.ts';
import type { BookingDeps } from './ports.ts';
import type { Decided } from './time-gone.ts';

/** A visit in its day, as the type's terms and the day have it. @throws Refusal as `bookAppointment` */
function plainDay({ header, ...question }: StaffQuestion, booking: Booking, caller: Caller, decided: Decided) {
  const { slot } = booking;
  const { appointmentType } = placeOf(question.calendar, slot);
  const right = bookingRight(header, bookerOf(caller), appointmentType, question.settings);
  const asked = { ...question, entitlement: right.entitlement };
  decided.last = { asked, booking };
  checkNoOpenVisit(header, slot.appointmentType);
  return { ...right, day: bookTime(asked, booking) };
}

/** The same with what is judged now of its case and deadline, or as staff insist. @throws Refusal as `bookAppointment` */
export async function bookedDay(
  deps: BookingDeps,
  question: StaffQuestion,
  booking: Booking,
  { caller, insistence }: { caller: Caller; insistence?: Insistence | undefined },
  decided: Decided,
): Promise<StaffBooking> {
  const { header, calendar, now } = question;
  const { slot } = booking;
  if (insistence) {
    checkNoOpenVisit(header, slot.appointmentType);
    const insisted = () => bookInsisting(question, booking, insistence);
    return insistence.kind === 'override' ? withWayToInsist(insisted, question, booking, 'override') : insisted();
  }
  const plain = () => plainDay(question, booking, caller, decided);
  const mayInsist = caller.kind === 'staff' && booking.holdId === undefined;
  const { day, entitlement, deadline } = mayInsist ? withWayToInsist(plain, question, booking) : plain();
  await requireBeforeDeadline(deps, { slot, entitlement, deadline, now, directory: calendar });
  return { day, marks: {} };
}
