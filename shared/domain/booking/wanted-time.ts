import { Temporal } from 'temporal-polyfill';
import { worksAt } from '../calendar/hours-of-date.ts';
import { EpochMinute, epochMinuteOf } from '../core/local-time.ts';
import { fault, type InputFault, invalidInput } from '../core/refusal.ts';
import type { Calendar, Slot } from './slot.ts';

/** A time that is asked for by what it is, instead of by a slot from a search. */
export interface WantedTime {
  appointmentType: string;
  practitionerId: string;
  clinicId: string;
  /** RFC 3339. */
  start: string;
}

const isWholeMinute = (instant: Temporal.Instant): boolean =>
  instant.equals(instant.round({ smallestUnit: 'minute', roundingMode: 'floor' }));

/** What keeps an instant from being the start of a visit, wherever and with whom. */
function faultsOfStart(start: string): [boolean, InputFault][] {
  const instant = Temporal.Instant.from(start);
  const isKnown = EpochMinute.safeParse(epochMinuteOf(instant)).success;
  return [
    [!isWholeMinute(instant), fault('/start', 'must be a whole minute')],
    [!isKnown, fault('/start', 'is no time at which anybody is seen: look at the year')],
  ];
}

function faultsOf(
  { practitioners, clinics, appointmentTypes }: Calendar,
  { appointmentType, practitionerId, clinicId, start }: WantedTime,
): InputFault[] {
  const practitioner = practitioners.find((each) => each.practitionerId === practitionerId);
  const isClinic = clinics.some((each) => each.clinicId === clinicId);
  const isType = appointmentTypes.some((each) => each.appointmentTypeId === appointmentType);
  const offers = practitioner?.appointmentTypes.includes(appointmentType) ?? true;
  const isThere = !practitioner || worksAt(practitioner, clinicId);
  const faults: [boolean, InputFault][] = [
    [!isType, fault('/appointmentType', 'There is no such appointment type; see /v1/appointment-types.')],
    [isType && !offers, fault('/appointmentType', `${practitionerId} does not offer this type of visit.`)],
    [!practitioner, fault('/practitionerId', 'There is no such practitioner; see /v1/practitioners.')],
    [!isClinic, fault('/clinicId', 'There is no such clinic; see /v1/clinics.')],
    [isClinic && !isThere, fault('/clinicId', `${practitionerId} sees nobody at this clinic.`)],
    ...faultsOfStart(start),
  ];
  return faults.filter(([isFault]) => isFault).map(([, each]) => each);
}

/** The time as a slot, on the grid or not. @throws Refusal `invalid-input`, pointing at what can be no visit */
export function slotWanted(calendar: Calendar, wanted: WantedTime): Slot {
  const faults = faultsOf(calendar, wanted);
  if (faults.length > 0) throw invalidInput(faults);
  const { start: at, ...names } = wanted;
  const start = epochMinuteOf(Temporal.Instant.from(at));
  const type = calendar.appointmentTypes.find((each) => each.appointmentTypeId === wanted.appointmentType);
  return { ...names, start, end: start + (type?.durationMinutes ?? 0) };
}
