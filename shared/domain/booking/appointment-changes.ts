import type { Temporal } from 'temporal-polyfill';
import { stored } from '../core/instants.ts';
import { Refusal } from '../core/refusal.ts';
import type { Appointment, AppointmentStatus } from './appointment.ts';
import type { KeptAt } from './kept-at.ts';
import { type Slot, slotId } from './slot.ts';

interface Transition {
  /** Lawful states before. */
  from: readonly AppointmentStatus[];
  to: AppointmentStatus;
}

/** Which change is lawful when (product.md, HTTP contract). A moved visit must be confirmed again; who was checked in by mistake, or left,
 * can still be cancelled or missed by staff. */
export const transitions = {
  confirm: { from: ['booked', 'confirmed'], to: 'confirmed' },
  cancel: { from: ['booked', 'confirmed', 'checked-in'], to: 'cancelled' },
  reschedule: { from: ['booked', 'confirmed'], to: 'booked' },
  'check-in': { from: ['booked', 'confirmed'], to: 'checked-in' },
  complete: { from: ['checked-in'], to: 'completed' },
  'no-show': { from: ['booked', 'confirmed', 'checked-in'], to: 'no-show' },
} as const satisfies Record<string, Transition>;
export type AppointmentChange = keyof typeof transitions;

const inWords: Record<AppointmentStatus, string> = {
  booked: 'is booked and the person has not been checked in',
  confirmed: 'is confirmed and the person has not been checked in',
  'checked-in': 'has begun: the person is checked in',
  completed: 'has taken place',
  cancelled: 'was cancelled',
  'no-show': 'was marked as a no-show',
};

const doneInWords: Record<AppointmentChange, string> = {
  confirm: 'confirmed',
  cancel: 'cancelled',
  reschedule: 'moved',
  'check-in': 'checked in',
  complete: 'completed',
  'no-show': 'marked as a no-show',
};

/** Whether a visit still needs its time: its case may have one such of each appointment type. */
export const isOpenVisit = (status: AppointmentStatus): boolean =>
  status === 'booked' || status === 'confirmed' || status === 'checked-in';

/** Whether a visit in this state can be changed so. */
export function allowsChange(status: AppointmentStatus, change: AppointmentChange): boolean {
  const lawful: readonly AppointmentStatus[] = transitions[change].from;
  return lawful.includes(status);
}

/** @throws Refusal `unlawful-change`, naming the state in words. */
export function checkChange({ status }: Appointment, change: AppointmentChange): void {
  if (allowsChange(status, change)) return;
  throw new Refusal('unlawful-change', `This visit ${inWords[status]}, so it cannot be ${doneInWords[change]}.`, {
    appointmentStatus: status,
  });
}

/** A new visit at version 1. @param at when it was booked. */
export const newAppointment = (
  { appointmentId, caseId, slot, keptAt }: Pick<Appointment, 'appointmentId' | 'caseId' | 'slot'> & { keptAt: KeptAt },
  at: Temporal.Instant,
): Appointment => ({
  appointmentId,
  caseId,
  status: 'booked',
  slot,
  keptAt,
  version: 1,
  newsVersion: 1,
  createdAt: stored(at),
  changedAt: stored(at),
});

/**
 * Changes a visit's status, one version up. Confirming a confirmed visit returns it as it is, version included: the link in
 * a message is pressed twice, and there is nothing to save. Every other repeat is refused, so that its sender learns the state.
 * Whoever is there is seen: a visit that was to be booked anew takes place once its person is checked in.
 * @param at when it happened.
 * @throws Refusal `unlawful-change`.
 */
export function changeAppointment(
  appointment: Appointment,
  change: Exclude<AppointmentChange, 'reschedule'>,
  at: Temporal.Instant,
): Appointment {
  checkChange(appointment, change);
  const status = transitions[change].to;
  if (status === appointment.status) return appointment;
  const version = appointment.version + 1;
  const { needsRebooking, ...rest } = appointment;
  const stays = change === 'confirm' && needsRebooking && { needsRebooking };
  const news = change === 'cancel' && { newsVersion: version };
  return { ...rest, ...stays, status, version, ...news, changedAt: stored(at) };
}

/** Who may not change a visit from some moment on, and from when: its start, or so many hours before. Staff always may. */
export interface ByLink {
  readonly now: Temporal.Instant;
  /** How long before its start a visit can be moved last. */
  readonly cutOffHours: number;
  /** The practice's number, as people read it. */
  readonly phone: string;
  /** The case cannot wait (`cannotWait`): its visit moves up to its start. */
  readonly urgent?: boolean;
}

const NOT_AT_THIS_TIME =
  'We cannot see you at this time, so there is nothing to confirm: please do not come then. We will call you about another time.';

const msPerHour = 3_600_000;
const hoursBefore = ({ slot }: Appointment, now: Temporal.Instant): number =>
  (slot.start * 60_000 - now.epochMilliseconds) / msPerHour;

/**
 * Guards a visit against whoever is not staff: from its start on, or once the person is checked in, nothing changes, and
 * shortly before it only a cancellation or a confirmation does (product.md, Shapes A); that never keeps an urgent case from another time.
 * One that cannot take place as it was booked is not confirmed: whoever confirms it comes, and finds nobody there.
 * @throws Refusal `call-us` with the `phone`
 */
export function checkByLink(
  visit: Appointment,
  change: 'confirm' | 'cancel' | 'reschedule',
  { now, cutOffHours, phone, urgent = false }: ByLink,
): void {
  const hours = hoursBefore(visit, now);
  const begun = hours <= 0 || visit.status === 'checked-in';
  if (!begun && change === 'confirm' && visit.needsRebooking)
    throw new Refusal('call-us', `${NOT_AT_THIS_TIME} Call us at ${phone} if you have a question.`, { phone });
  if (!begun && (change !== 'reschedule' || urgent || hours >= cutOffHours)) return;
  const why = begun
    ? 'This visit has begun or is over, so it cannot be changed here any more.'
    : `This visit begins in less than ${cutOffHours} hours, so it cannot be moved here any more; you can still cancel it.`;
  throw new Refusal('call-us', `${why} Please call us at ${phone}.`, { phone });
}

/** Whether a cancellation comes too late for the time to be of use to somebody else. */
export const isLateCancellation = (visit: Appointment, now: Temporal.Instant, cutOffHours: number): boolean =>
  hoursBefore(visit, now) < cutOffHours;

/** Whether only the practitioner is another: the time at the clinic was taken before. */
const isSameTime = (before: Slot, after: Slot): boolean =>
  before.start === after.start && before.clinicId === after.clinicId;

/**
 * Gives a visit its new time, one version up: a free one, so that nothing is overbooked or overridden any more. The days are for
 * `moveVisit`. Moved to the time that it has, it returns as it is: there is nothing to save.
 * @param at when it happened.
 * @throws Refusal `unlawful-change`.
 */
export function rescheduleAppointment(
  appointment: Appointment,
  { slot, keptAt }: { slot: Slot; keptAt: KeptAt },
  at: Temporal.Instant,
): Appointment {
  checkChange(appointment, 'reschedule');
  if (slotId(slot) === slotId(appointment.slot)) return appointment;
  const status = transitions.reschedule.to;
  const version = appointment.version + 1;
  const { needsRebooking: _, overbooked: __, overridden: ___, staffReason: ____, ...rest } = appointment;
  return {
    ...rest,
    slot,
    keptAt,
    status,
    version,
    newsVersion: version,
    changedAt: stored(at),
    ...(!isSameTime(appointment.slot, slot) && { takenAt: stored(at) }),
  };
}

/**
 * Says of an open visit that it cannot take place as it was booked, or that it can again, one version up. Its patient is told nothing:
 * staff find another time first.
 * @param at when that came out
 */
export function judgeVisit(appointment: Appointment, canTakePlace: boolean, at: Temporal.Instant): Appointment {
  const { needsRebooking: _, ...rest } = appointment;
  const flag = !canTakePlace && { needsRebooking: true as const };
  return { ...rest, ...flag, version: appointment.version + 1, changedAt: stored(at) };
}
