import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { practice } from '../../../shared/config/practice.ts';
import type { CalendarScope } from '../../../shared/domain/calendar/scope.ts';
import { addDays, localDateAt } from '../../../shared/domain/core/local-time.ts';
import { type Directory, longestHorizonDays } from '../../../shared/domain/directory/directory.ts';
import { type DirectoryList, idOf } from '../../../shared/domain/directory/entries.ts';
import { randomIds } from '../../../shared/gateways/random-ids.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { settlePromises } from '../../../shared/workflows/calendar/settle-promises.ts';
import type { StoreAccess } from './store-at-hand.ts';

/** What of an entry decides whether its visits can take place. */
const bearing: Partial<Record<DirectoryList, readonly string[]>> = {
  practitioners: ['weeklyHours', 'sessions', 'clinicIds', 'appointmentTypes', 'until'],
  clinics: ['closures', 'openDates', 'closedDates', 'until'],
  appointmentTypes: ['until'],
};

/** Ids of stored entries whose visits an import may leave without what they need. */
function touched(list: DirectoryList, stored: Directory, wanted: Directory): string[] {
  const after = new Map(wanted[list].map((entry) => [idOf(list, entry), entry as object]));
  const of = (entry: object | undefined, member: string) => (entry as Record<string, unknown> | undefined)?.[member];
  return stored[list].flatMap((entry) => {
    const id = idOf(list, entry);
    const isSame = bearing[list]?.every((member) => isDeepStrictEqual(of(entry, member), of(after.get(id), member)));
    return isSame ? [] : [id];
  });
}

/** Whose days have to be looked at after an import, from yesterday on, which is today somewhere. */
function scopesOf(stored: Directory, wanted: Directory, now: Temporal.Instant): CalendarScope[] {
  const today = localDateAt(now, practice.zone);
  const dates = { from: addDays(today, -1), to: addDays(today, longestHorizonDays) };
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
 * dies in the middle leaves no visit unseen.
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
