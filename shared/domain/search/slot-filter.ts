import type { Calendar, Slot } from '../booking/slot.ts';
import { worksAt } from '../calendar/hours-of-date.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { overlaps } from '../core/intervals.ts';
import { countDates } from '../core/local-time.ts';
import { type InputFault, invalidInput } from '../core/refusal.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import type { Clinic, Practitioner, Region } from '../directory/directory.ts';
import type { Coordinates } from '../directory/distance.ts';

/** Which visit is wanted, where and with whom. */
export interface VisitFilter {
  readonly appointmentType: string;
  readonly region?: Region | undefined;
  readonly clinicId?: string | undefined;
  readonly practitionerId?: string | undefined;
  readonly specialty?: string | undefined;
  /** ISO 639-1: spoken by the practitioner. */
  readonly language?: string | undefined;
  /** Where the person lives: times at one start are ordered by the distance from here. */
  readonly near?: Coordinates | undefined;
}

/** Which times are wanted. Local dates of the practitioners, YYYY-MM-DD, both included. */
export interface SlotFilter extends VisitFilter {
  readonly from: string;
  readonly to: string;
}

const isOrUnset = <T>(wanted: T | undefined, actual: T): boolean => wanted === undefined || wanted === actual;

/** The clinics that a filter lets through. */
export const wantedClinics = (calendar: Calendar, filter: VisitFilter): Clinic[] =>
  calendar.clinics.filter((each) => isOrUnset(filter.clinicId, each.clinicId) && isOrUnset(filter.region, each.region));

/** The practitioners that a filter lets through: those who offer the type and see patients at a clinic that it lets through. */
export function wantedPractitioners(calendar: Calendar, filter: VisitFilter): Practitioner[] {
  const clinicIds = new Set(wantedClinics(calendar, filter).map((each) => each.clinicId));
  return calendar.practitioners.filter(
    (each) =>
      isOrUnset(filter.practitionerId, each.practitionerId) &&
      isOrUnset(filter.specialty, each.specialty) &&
      (filter.language === undefined || each.languages.includes(filter.language)) &&
      each.appointmentTypes.includes(filter.appointmentType) &&
      [...clinicIds].some((clinicId) => worksAt(each, clinicId)),
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

/**
 * Refuses a filter that names what does not exist, or dates the wrong way round or too far apart.
 * @throws Refusal `invalid-input`, pointing at the query parameters.
 */
export function checkFilter(calendar: Calendar, filter: SlotFilter, settings: SchedulingSettings): void {
  const { appointmentType, clinicId, practitionerId, from, to } = filter;
  const days = countDates(from, to);
  const faults: [boolean, InputFault][] = [
    [
      !calendar.appointmentTypes.some((each) => each.appointmentTypeId === appointmentType),
      { pointer: '/appointmentType', detail: 'There is no such appointment type; see /v1/appointment-types.' },
    ],
    [
      clinicId !== undefined && !calendar.clinics.some((each) => each.clinicId === clinicId),
      { pointer: '/clinic', detail: 'There is no such clinic; see /v1/clinics.' },
    ],
    [
      practitionerId !== undefined && !calendar.practitioners.some((each) => each.practitionerId === practitionerId),
      { pointer: '/practitioner', detail: 'There is no such practitioner; see /v1/practitioners.' },
    ],
    [days < 1, { pointer: '/to', detail: 'This date must not lie before from.' }],
    [
      days > settings.searchDaysMax,
      {
        pointer: '/to',
        detail: `A search covers at most ${settings.searchDaysMax} days; ask for the rest separately.`,
      },
    ],
  ];
  const errors = faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
  if (errors.length > 0) throw invalidInput(errors);
}
