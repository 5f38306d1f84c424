import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { practice } from '../../../shared/config/practice.ts';
import { type PastHours, pastHoursOf } from '../../../shared/domain/calendar/past-hours.ts';
import type { Directory, Practitioner } from '../../../shared/domain/directory/directory.ts';
import type { Item } from '../../../shared/store/dynamo/item.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { changesOf, nameOfEntry } from '../../../shared/store/records/directory-record.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import type { StoreAccess } from './store-at-hand.ts';

/** That a practitioner had no hours here until now: nobody judges the time before by hours that nobody could book. */
const noneUntil = (practitioner: Practitioner, now: Temporal.Instant): PastHours => {
  const { sessions: _, limits: __, ...hours } = pastHoursOf(practitioner, now);
  return { ...hours, weeklyHours: [] };
};

/**
 * Keeps the hours that an import is about to replace, and that somebody new had none before, so that past weeks are judged by them. Kept
 * before the import writes: one that dies in the middle and is run again keeps them twice, which says the same.
 * @param items the stored entries
 */
export async function keepPastHours(
  { client, tableName }: StoreAccess,
  stored: Pick<Directory, 'practitioners'>,
  wanted: Pick<Directory, 'practitioners'>,
  items: readonly Item[],
  now: Temporal.Instant,
): Promise<void> {
  const { commit } = ledger(client, tableName, practice.zone);
  for (const next of wanted.practitioners) {
    const { practitionerId } = next;
    const before = stored.practitioners.find((each) => each.practitionerId === practitionerId);
    const hours = before ? pastHoursOf(before, now) : noneUntil(next, now);
    if (before && isDeepStrictEqual(hours, pastHoursOf(next, now))) continue;
    const item = items.find(({ sk }) => sk?.S === nameOfEntry('practitioners', practitionerId)) ?? {};
    await commit([{ kind: 'hours-kept', hours, from: changesOf(item) }], randomUUID()).catch((error: unknown) => {
      if (!(error instanceof Conflict)) throw error;
    });
  }
}
