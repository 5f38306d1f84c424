import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import type { DayKey, PractitionerDay } from '../../../../shared/domain/calendar/practitioner-day.ts';
import { batchReadAll } from '../../../../shared/store/dynamo/batch-read.ts';
import type { Item } from '../../../../shared/store/dynamo/item.ts';
import { partitionOf } from '../../../../shared/store/dynamo/partition.ts';
import { queryAll } from '../../../../shared/store/dynamo/query.ts';
import { appointmentKey, appointmentOf } from '../../../../shared/store/records/appointment-record.ts';
import { dayKey, dayOf, partsOfDayKey } from '../../../../shared/store/records/day-record.ts';
import { Unreadable } from '../../../../shared/workflows/core/unreadable.ts';
import type { StoreAccess } from '../store-at-hand.ts';

// The product's readers leave out what this release cannot read. Here it would be taken for lost, and mended away.

type Key = Record<'pk' | 'sk', string>;

const itemsAt = ({ client, tableName }: StoreAccess, keys: readonly Key[]): Promise<Item[]> =>
  batchReadAll(
    client,
    tableName,
    keys.map((key) => ({ table: 'Schedule', key })),
  );

function readOr<T>(read: (item: Item) => T, item: Item): T | Unreadable {
  try {
    return read(item);
  } catch {
    return new Unreadable('visit or day');
  }
}

/** Visits by their ids. */
type VisitsRead = ReadonlyMap<string, Appointment | Unreadable>;

/** Visits by their ids, those that are there: one that cannot be read is there all the same. */
export async function visitsById(store: StoreAccess, ids: readonly string[]): Promise<VisitsRead> {
  const idsByKey = new Map(ids.map((id) => [appointmentKey(id).pk, id]));
  const items = await itemsAt(store, ids.map(appointmentKey));
  return new Map(items.map((item) => [idsByKey.get(item.pk?.S ?? '') ?? '', readOr(appointmentOf, item)]));
}

/**
 * All visits of a case.
 * @param open ids of those that its header names: the list of a case's visits may be moments old
 * @returns those that can be read, and the ids of the others
 */
export async function visitsOfCase(
  store: StoreAccess,
  caseId: string,
  open: readonly string[],
): Promise<{ visits: Appointment[]; unreadableVisits: string[] }> {
  const listed = await queryAll(store.client, partitionOf(store.tableName, 'Schedule', caseId, { index: 'case' }));
  const ids = new Set([...listed.map(({ pk }) => (pk?.S ?? '').slice(appointmentKey('').pk.length)), ...open]);
  const read = [...(await visitsById(store, [...ids]))];
  return {
    visits: read.flatMap(([, visit]) => (visit instanceof Unreadable ? [] : [visit])),
    unreadableVisits: read.flatMap(([id, visit]) => (visit instanceof Unreadable ? [id] : [])),
  };
}

/** A practitioner-day as an item of a scan holds it. */
export interface DayIn {
  readonly key: DayKey;
  readonly day: PractitionerDay | Unreadable;
}

export const dayIn = (item: Item): DayIn => ({
  key: partsOfDayKey(item.pk?.S ?? '', item.sk?.S ?? ''),
  day: readOr(dayOf, item),
});

/** Days as they stand now; one that is not there is free. */
export async function daysNow(store: StoreAccess, keys: readonly DayKey[]): Promise<(PractitionerDay | Unreadable)[]> {
  const items = await itemsAt(store, keys.map(dayKey));
  return keys.map((key) => {
    const { pk, sk } = dayKey(key);
    const item = items.find((each) => each.pk?.S === pk && each.sk?.S === sk);
    return item ? readOr(dayOf, item) : { ...key, version: 0, busy: [] };
  });
}
