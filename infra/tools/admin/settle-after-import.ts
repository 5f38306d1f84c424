import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { practice } from '../../../shared/config/practice.ts';
import type { CalendarScope } from '../../../shared/domain/calendar/scope.ts';
import { addDays, datesOfWeek, localDateAt } from '../../../shared/domain/core/local-time.ts';
import {
  type AppointmentType,
  type Clinic,
  type Directory,
  longestHorizonDays,
  type Practitioner,
} from '../../../shared/domain/directory/directory.ts';
import { idOf } from '../../../shared/domain/directory/entries.ts';
import { randomIds } from '../../../shared/gateways/random-ids.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { settlePromises } from '../../../shared/workflows/calendar/settle-promises.ts';
import type { StoreAccess } from './store-at-hand.ts';

/** Whether a member of an entry decides if its visits can take place, or how they stand in their days (booking/settle-day.ts). */
const bears = {
  practitioners: {
    practitionerId: false,
    name: false,
    specialty: false,
    languages: false,
    clinicIds: true,
    appointmentTypes: true,
    scheduleGroup: false,
    homeZone: true,
    weeklyHours: true,
    sessions: true,
    limits: true,
    licensedStates: true,
    videoUrl: false,
    sample: false,
    until: true,
  } satisfies Record<keyof Practitioner, boolean>,
  clinics: {
    clinicId: false,
    name: false,
    region: false,
    address: false,
    postalCode: false,
    latitude: false,
    longitude: false,
    zone: true,
    phone: false,
    openDates: true,
    closedDates: true,
    closures: true,
    release: false,
    travelMinutes: false,
    stepFree: false,
    imagingOnSite: false,
    insurances: false,
    sample: false,
    until: true,
  } satisfies Record<keyof Clinic, boolean>,
  appointmentTypes: {
    appointmentTypeId: false,
    name: false,
    nameEs: false,
    durationMinutes: false,
    bufferMinutes: false,
    bufferBeforeMinutes: false,
    alignMinutes: false,
    // What earlier releases booked is as its type says now.
    modality: true,
    bookableBy: false,
    statuses: false,
    urgencies: false,
    noticeHours: false,
    horizonDays: false,
    cutOffHours: false,
    until: true,
  } satisfies Record<keyof AppointmentType, boolean>,
};

/** Ids of stored entries whose visits an import may leave without what they need. */
function touched(list: keyof typeof bears, stored: Directory, wanted: Directory): string[] {
  const bearing = Object.entries(bears[list]).flatMap(([member, does]) => (does ? [member] : []));
  const after = new Map(wanted[list].map((entry) => [idOf(list, entry), entry as object]));
  const of = (entry: object | undefined, member: string) => (entry as Record<string, unknown> | undefined)?.[member];
  return stored[list].flatMap((entry) => {
    const id = idOf(list, entry);
    const isSame = bearing.every((member) => isDeepStrictEqual(of(entry, member), of(after.get(id), member)));
    return isSame ? [] : [id];
  });
}

/** Whose days have to be looked at after an import: from the week of yesterday on, which is today somewhere; limits count whole weeks. */
function scopesOf(stored: Directory, wanted: Directory, now: Temporal.Instant): CalendarScope[] {
  const today = localDateAt(now, practice.zone);
  const dates = { from: datesOfWeek(addDays(today, -1))[0] as string, to: addDays(today, longestHorizonDays) };
  const types = new Set(touched('appointmentTypes', stored, wanted));
  const ofTypes = stored.practitioners.filter(({ appointmentTypes }) => appointmentTypes.some((id) => types.has(id)));
  const people = [...touched('practitioners', stored, wanted), ...ofTypes.map(({ practitionerId }) => practitionerId)];
  return [
    ...[...new Set(people)].map((practitionerId) => ({ practitionerId, ...dates })),
    ...touched('clinics', stored, wanted).map((clinicId) => ({ clinicId, ...dates })),
  ];
}

/** A transaction holds a hundred changes, and a scope is two promises. */
const scopesAtOnce = 50;

/**
 * Promises that the visits of all days which an import may change are looked at, and looked at again in two minutes, when nobody
 * books by the old directory: those that cannot take place then need rebooking. Promised before the import writes, so that one that
 * dies in the middle leaves no visit unseen, and once it has written, however long that took.
 * @returns how many practitioners and clinics it concerns
 */
export async function promiseToSettle(
  { client, tableName }: StoreAccess,
  stored: Directory,
  wanted: Directory,
  now: Temporal.Instant,
): Promise<number> {
  const scopes = scopesOf(stored, wanted, now);
  const { commit } = ledger(client, tableName, practice.zone);
  for (let at = 0; at < scopes.length; at += scopesAtOnce) {
    const some = scopes.slice(at, at + scopesAtOnce);
    await commit(
      some.flatMap((scope) => settlePromises(randomIds, scope, now)),
      randomUUID(),
    );
  }
  return scopes.length;
}
