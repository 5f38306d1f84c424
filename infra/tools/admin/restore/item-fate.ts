import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../../../shared/store/dynamo/item.ts';
import { type TableDescription, tables } from '../../../../shared/store/table.ts';
import type { RestoredTable } from './restored-tables.ts';

/** What a copy-back does with an item; `kept` = it stays as the stage has it now. */
export type Fate = 'same' | 'added' | 'changed' | 'removed' | 'kept';

/** What went out into the world, and which service took it: that is not undone by an older record, and a message is sent once by it. */
const sent = /^(MSG|RECEIPT)#/;

/** Whether an item tells what has happened: then it is brought back where it is missing, and never changed or taken away. */
const isHistory = (table: RestoredTable, { pk }: Item): boolean =>
  table === 'Audit' || (table === 'Outbox' && sent.test(pk?.S ?? ''));

/** Whether the item would vanish by itself at once. @param now epoch seconds */
function hasExpired(table: RestoredTable, item: Item, now: number): boolean {
  const { ttlAttribute }: TableDescription = tables[table];
  const end = ttlAttribute && item[ttlAttribute]?.N;
  return end !== undefined && Number(end) <= now;
}

/**
 * What becomes of an item that the restored table has.
 * @param live what the stage has under its key now
 * @param now epoch seconds
 */
export function fateOfRestored(table: RestoredTable, restored: Item, live: Item | undefined, now: number): Fate {
  if (isDeepStrictEqual(restored, live)) return 'same';
  if (!live) return hasExpired(table, restored, now) ? 'kept' : 'added';
  return isHistory(table, live) ? 'kept' : 'changed';
}

/**
 * What becomes of an item that the restored table does not have: it was written after the instant. Whatever names a patient's case that
 * came in after it stays, and an emergency with it.
 * @param isLater whether a case came in after the instant
 */
export const fateOfLater = (table: RestoredTable, live: Item, isLater: (caseId: string) => boolean): Fate =>
  isHistory(table, live) || casesNamedIn(live).some(isLater) ? 'kept' : 'removed';

/** Ids of cases wherever they stand, keys included (`CaseId` in shared/domain/core/ids.ts). */
const caseIds = /(?<![0-9a-z])(?:int|ref)_[0-9a-hjkmnp-tv-z]{20}(?![0-9a-z])/g;

/** The cases that an item names, each once. */
export const casesNamedIn = (item: Item): string[] => [
  ...new Set([...JSON.stringify(item).matchAll(caseIds)].map(([caseId]) => caseId)),
];

/** Whether an item is the header of a case whose staff are paged, or which is as urgent as that. */
export function isEmergency({ header }: Item): boolean {
  const { urgency, pagingOpen } = header?.M ?? {};
  return pagingOpen?.BOOL === true || urgency?.S === 'emergent';
}
