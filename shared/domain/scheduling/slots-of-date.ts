import type { Temporal } from 'temporal-polyfill';
import { distanceMiles } from '../directory/distance.ts';
import type { Entitlement } from './entitlement.ts';
import { openTimes } from './open-times.ts';
import type { PractitionerDay } from './practitioner-day.ts';
import type { SchedulingSettings } from './settings.ts';
import { type VisitFilter, wantedClinics, wantedPractitioners } from './slot-filter.ts';
import type { FoundSlot } from './slot-order.ts';
import type { Calendar } from './slot-place.ts';

interface DateQuestion {
  readonly calendar: Calendar;
  readonly filter: VisitFilter;
  readonly entitlement: Entitlement;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
}

/** Practitioner-days by practitioner and date. */
export type DayIndex = ReadonlyMap<string, PractitionerDay>;
const nameOf = (practitionerId: string, date: string): string => `${practitionerId} ${date}`;

export const indexDays = (days: readonly PractitionerDay[]): DayIndex =>
  new Map(days.map((day) => [nameOf(day.practitionerId, day.date), day]));

const withDistance = (slot: FoundSlot, miles: number | undefined): FoundSlot =>
  miles === undefined ? slot : { ...slot, distanceMiles: miles };

/** Prepares a search: what it returns finds the free times of the wanted practitioners on one local date, unsorted. */
export function slotsOfDate(question: DateQuestion): (date: string, days: DayIndex) => FoundSlot[] {
  const { calendar, filter, entitlement, now, settings } = question;
  const { near } = filter;
  const appointmentType = calendar.appointmentTypes.find((each) => each.appointmentTypeId === filter.appointmentType);
  if (!appointmentType) return () => [];
  const clinics = wantedClinics(calendar, filter);
  const practitioners = wantedPractitioners(calendar, filter);
  const miles = new Map(near ? clinics.map((each) => [each.clinicId, distanceMiles(near, each)]) : []);
  return (date, days) =>
    practitioners.flatMap((practitioner) => {
      const day = days.get(nameOf(practitioner.practitionerId, date));
      const open = openTimes({ practitioner, clinics, appointmentType, date, day, entitlement, now, settings });
      return open.map((slot) => withDistance(slot, miles.get(slot.clinicId)));
    });
}
