import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { practice } from '../../../shared/config/practice.ts';
import { pastHoursOf } from '../../../shared/domain/calendar/past-hours.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { Item } from '../../../shared/store/dynamo/item.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { changesOf, nameOfEntry } from '../../../shared/store/records/directory-record.ts';
import { Conflict } from '../../../shared/workflows/core/commit-errors.ts';
import type { StoreAccess } from './store-at-hand.ts';

/**
 * Keeps the hours that an import is about to replace, so that past weeks are judged by them. Kept before the import writes: one that
 * dies in the middle and is run again keeps them twice, which says the same.
 * @param items the stored entries
 */
export async function keepPastHours(
  { client, tableName }: StoreAccess,
  stored: Directory,
  wanted: Directory,
  items: readonly Item[],
  now: Temporal.Instant,
): Promise<void> {
  const { commit } = ledger(client, tableName, practice.zone);
  for (const practitioner of stored.practitioners) {
    const { practitionerId } = practitioner;
    const next = wanted.practitioners.find((each) => each.practitionerId === practitionerId);
    const hours = pastHoursOf(practitioner, now);
    if (!next || isDeepStrictEqual(hours, pastHoursOf(next, now))) continue;
    const item = items.find(({ sk }) => sk?.S === nameOfEntry('practitioners', practitionerId)) ?? {};
    await commit([{ kind: 'hours-kept', hours, from: changesOf(item) }], randomUUID()).catch((error: unknown) => {
      if (!(error instanceof Conflict)) throw error;
    });
  }
}
