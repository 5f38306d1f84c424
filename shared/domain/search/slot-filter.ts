import type { Calendar, Slot } from '../booking/slot.ts';
import { worksAtAny } from '../calendar/hours-of-date.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { overlaps } from '../core/intervals.ts';
import { countDates } from '../core/local-time.ts';
import { type InputFault, invalidInput } from '../core/refusal.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import type { AppointmentType, Clinic, Modality, Practitioner, Region } from '../directory/directory.ts';
import type { Coordinates } from '../directory/distance.ts';
import { isTelehealth, modalityOf } from '../directory/modality.ts';

/** Which visit is wanted, where and with whom. Of a list any member will do; one that is absent asks for nothing. */
export interface VisitFilter {
  readonly appointmentType: string;
  readonly regions?: readonly Region[] | undefined;
  readonly clinicIds?: readonly string[] | undefined;
  readonly practitionerIds?: readonly string[] | undefined;
  readonly specialties?: readonly string[] | undefined;
  /** ISO 639: spoken by the practitioner. */
  readonly languages?: readonly string[] | undefined;
  /** Kinds of insurance that the clinic takes; one that does not say which it takes is let through. */
  readonly insurances?: readonly string[] | undefined;
  /** The clinic is known to have no steps; a telehealth visit needs none. */
  readonly stepFree?: boolean | undefined;
  readonly modality?: Modality | undefined;
  /** Where the person lives: times at one start are ordered by the distance from here. */
  readonly near?: Coordinates | undefined;
}

/** Which times are wanted. Local dates of the practitioners, YYYY-MM-DD, both included. */
export interface SlotFilter extends VisitFilter {
  readonly from: string;
  readonly to: string;
}

const letsThrough = <T>(wanted: readonly T[] | undefined, actual: T): boolean => wanted?.includes(actual) ?? true;
const letsAnyThrough = <T>(wanted: readonly T[] | undefined, actual: readonly T[]): boolean =>
  wanted?.some((each) => actual.includes(each)) ?? true;

/** The type that a filter asks for, unless it asks for another modality at the same time. */
export const wantedType = ({ appointmentTypes }: Calendar, filter: VisitFilter): AppointmentType | undefined =>
  appointmentTypes.find(
    (type) =>
      type.appointmentTypeId === filter.appointmentType && (filter.modality ?? modalityOf(type)) === modalityOf(type),
  );

/** The clinics that a filter lets through. */
export function wantedClinics(calendar: Calendar, filter: VisitFilter): Clinic[] {
  const type = wantedType(calendar, filter);
  if (!type) return [];
  const mindsSteps = filter.stepFree && !isTelehealth(type);
  return calendar.clinics.filter(
    ({ clinicId, region, stepFree, insurances }) =>
      letsThrough(filter.clinicIds, clinicId) &&
      letsThrough(filter.regions, region) &&
      (!insurances || letsAnyThrough(filter.insurances, insurances)) &&
      (!mindsSteps || stepFree === true),
  );
}

/** The practitioners that a filter lets through: those who offer the type and see patients at a clinic that it lets through. */
export function wantedPractitioners(calendar: Calendar, filter: VisitFilter): Practitioner[] {
  const clinicIds = new Set(wantedClinics(calendar, filter).map((each) => each.clinicId));
  return calendar.practitioners.filter(
    (each) =>
      letsThrough(filter.practitionerIds, each.practitionerId) &&
      letsThrough(filter.specialties, each.specialty) &&
      letsAnyThrough(filter.languages, each.languages) &&
      each.appointmentTypes.includes(filter.appointmentType) &&
      worksAtAny(each, clinicIds),
  );
}

/** A test for slots of the filter's type: whether person, place and local date are let through. */
export function slotTest(calendar: Calendar, filter: SlotFilter): (slot: Slot) => boolean {
  const clinicIds = new Set(wantedClinics(calendar, filter).map((each) => each.clinicId));
  const spans = new Map(
    wantedPractitioners(calendar, filter).map(({ practitionerId, homeZone }) => [
      practitionerId,
      { start: wallClockDay(homeZone, filter.from).start, end: wallClockDay(homeZone, filter.to).end },
    ]),
  );
  return (slot) => {
    const span = spans.get(slot.practitionerId);
    return span !== undefined && clinicIds.has(slot.clinicId) && overlaps(span, slot);
  };
}

/** What a query parameter names, in words, and where all of them are listed. */
type Named = readonly [pointer: string, words: string, list: string];

const ofType: Named = ['/appointmentType', 'appointment type', '/v1/appointment-types'];
const ofClinic: Named = ['/clinic', 'clinic', '/v1/clinics'];
const ofPractitioner: Named = ['/practitioner', 'practitioner', '/v1/practitioners'];

/** The faults of names that nobody has: one of several has its place. */
function unknownNames(
  [pointer, words, list]: Named,
  wanted: readonly string[],
  known: readonly string[],
): InputFault[] {
  return wanted.flatMap((each, at) =>
    known.includes(each)
      ? []
      : [
          {
            pointer: wanted.length > 1 ? `${pointer}/${at}` : pointer,
            detail: `There is no ${words} ${each}; see ${list}.`,
          },
        ],
  );
}

/** The faults of dates the wrong way round or too far apart. */
function faultsOfDates({ from, to }: SlotFilter, { searchDaysMax }: SchedulingSettings): InputFault[] {
  const days = countDates(from, to);
  if (days < 1) return [{ pointer: '/to', detail: 'This date must not lie before from.' }];
  if (days <= searchDaysMax) return [];
  return [{ pointer: '/to', detail: `A search covers at most ${searchDaysMax} days; ask for the rest separately.` }];
}

/**
 * Refuses a filter that names what does not exist, or dates the wrong way round or too far apart.
 * @throws Refusal `invalid-input`, pointing at the query parameters.
 */
export function checkFilter(calendar: Calendar, filter: SlotFilter, settings: SchedulingSettings): void {
  const types = calendar.appointmentTypes.map((each) => each.appointmentTypeId);
  const clinics = calendar.clinics.map((each) => each.clinicId);
  const practitioners = calendar.practitioners.map((each) => each.practitionerId);
  const errors = [
    ...unknownNames(ofType, [filter.appointmentType], types),
    ...unknownNames(ofClinic, filter.clinicIds ?? [], clinics),
    ...unknownNames(ofPractitioner, filter.practitionerIds ?? [], practitioners),
    ...faultsOfDates(filter, settings),
  ];
  if (errors.length > 0) throw invalidInput(errors);
}
