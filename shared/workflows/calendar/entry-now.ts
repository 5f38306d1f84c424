import type { Temporal } from 'temporal-polyfill';
import { pastHoursOf } from '../../domain/calendar/past-hours.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { notFound } from '../../domain/core/refusal.ts';
import type { Clinic, Directory, Practitioner } from '../../domain/directory/directory.ts';
import type { DatedSpan } from '../../domain/directory/hours.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { Change } from '../core/changes.ts';
import type { DirectoryNow, EntryPlace } from './ports.ts';

/** An entry of the directory that is in use, as it stands. */
interface EntryNow extends EntryPlace {
  /** Local date where the entry counts. */
  today: string;
}
export type PractitionerNow = EntryNow & { practitioner: Practitioner };
export type ClinicNow = EntryNow & { clinic: Clinic };

/** Why a caller who may see all of the calendar does not find something in it. */
export const TAKEN_BACK = 'it was taken back before';
const NOT_IN_USE = 'the directory says that it is not in use any more';

/** @throws Refusal `not-found` for one that is unknown or not in use any more */
export function practitionerNow(
  { directory, placeOf }: DirectoryNow,
  practitionerId: string,
  now: Temporal.Instant,
): PractitionerNow {
  const practitioner = directory.practitioners.find((each) => each.practitionerId === practitionerId);
  const place = placeOf('practitioners', practitionerId);
  const today = practitioner && localDateAt(now, practitioner.homeZone);
  if (!place || !today || !inUse(practitioner, today)) throw notFound('practitioner', NOT_IN_USE);
  return { ...place, practitioner, today };
}

/** @throws Refusal `not-found` for one that is unknown or not in use any more */
export function clinicNow({ directory, placeOf }: DirectoryNow, clinicId: string, now: Temporal.Instant): ClinicNow {
  const clinic = directory.clinics.find((each) => each.clinicId === clinicId);
  const place = placeOf('clinics', clinicId);
  const today = clinic && localDateAt(now, clinic.zone);
  if (!place || !today || !inUse(clinic, today)) throw notFound('clinic', NOT_IN_USE);
  return { ...place, clinic, today };
}

/** What is written so that a practitioner is as `next` says: the hours as they were are kept for reports. */
export const practitionerChanges = (
  { practitioner, place, version }: PractitionerNow,
  next: Practitioner,
  now: Temporal.Instant,
): Change[] => [
  { kind: 'practitioner-changed', practitioner: next, place, from: version },
  { kind: 'hours-kept', hours: pastHoursOf(practitioner, now), from: version },
];

export const clinicChanges = ({ place, version }: ClinicNow, next: Clinic): Change[] => [
  { kind: 'clinic-changed', clinic: next, place, from: version },
];

/** What the audit trail says of an absence or a closure: which days and hours, never the reason. */
export const spanDetail = ({ from, to, fromTime, toTime, weekdays }: DatedSpan): Record<string, string> => ({
  from,
  to,
  ...(fromTime && { fromTime }),
  ...(toTime && { toTime }),
  ...(weekdays && { weekdays: weekdays.join(' ') }),
});

/** The directory with an entry as it would be. */
export const withPractitioner = ({ directory }: DirectoryNow, next: Practitioner): Directory => ({
  ...directory,
  practitioners: directory.practitioners.map((each) => (each.practitionerId === next.practitionerId ? next : each)),
});

export const withClinic = ({ directory }: DirectoryNow, next: Clinic): Directory => ({
  ...directory,
  clinics: directory.clinics.map((each) => (each.clinicId === next.clinicId ? next : each)),
});

/** The days of a span from today on; undefined where all are over. */
export const daysAhead = (from: string, to: string, today: string): { from: string; to: string } | undefined =>
  to < today ? undefined : { from: from < today ? today : from, to };
