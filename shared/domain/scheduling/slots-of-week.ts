import type { Temporal } from 'temporal-polyfill';
import { distanceMiles } from '../directory/distance.ts';
import type { Entitlement } from './entitlement.ts';
import { openTimes } from './open-times.ts';
import type { PractitionerDay } from './practitioner-day.ts';
import type { SchedulingSettings } from './settings.ts';
import { type VisitFilter, wantedClinics, wantedPractitioners } from './slot-filter.ts';
import type { FoundSlot } from './slot-order.ts';
import type { Calendar } from './slot-place.ts';
import type { WeekToRead } from './weeks-to-read.ts';

interface WeekQuestion {
  readonly calendar: Calendar;
  readonly filter: VisitFilter;
  readonly entitlement: Entitlement;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
}

/** Distance of each clinic from where the person lives; empty where that is unknown. */
function distances({ calendar, filter: { near } }: WeekQuestion): Map<string, number> {
  return new Map(near ? calendar.clinics.map((each) => [each.clinicId, distanceMiles(near, each)]) : []);
}

const withDistance = (slot: FoundSlot, miles: number | undefined): FoundSlot =>
  miles === undefined ? slot : { ...slot, distanceMiles: miles };

/** The free times of the wanted practitioners on the wanted dates of a week, unsorted. */
export function slotsOfWeek(question: WeekQuestion, week: WeekToRead, days: readonly PractitionerDay[]): FoundSlot[] {
  const { calendar, filter, entitlement, now, settings } = question;
  const appointmentType = calendar.appointmentTypes.find((each) => each.appointmentTypeId === filter.appointmentType);
  if (!appointmentType) return [];
  const clinics = wantedClinics(calendar, filter);
  const miles = distances(question);
  const dayOf = new Map(days.map((day) => [`${day.practitionerId} ${day.date}`, day]));
  return wantedPractitioners(calendar, filter).flatMap((practitioner) =>
    week.dates.flatMap((date) => {
      const day = dayOf.get(`${practitioner.practitionerId} ${date}`);
      const open = openTimes({ practitioner, clinics, appointmentType, date, day, entitlement, now, settings });
      return open.map((slot) => withDistance(slot, miles.get(slot.clinicId)));
    }),
  );
}
