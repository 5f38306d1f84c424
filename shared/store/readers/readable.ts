import { log } from '../../observability/log.ts';
import { count } from '../../observability/metrics.ts';
import type { Item } from '../dynamo/item.ts';

/**
 * Reads the items of a list. One that no schema of this release reads is left out, logged by its key and counted, so that it
 * does not hide the others.
 */
export const readable = <T>(items: readonly Item[], read: (item: Item) => T): T[] =>
  items.flatMap((item) => {
    try {
      return [read(item)];
    } catch (error) {
      skipped(item, error);
      return [];
    }
  });

/** Says that an item was left out. Keys hold ids only. */
export function skipped({ pk, sk }: Item, error: unknown): void {
  log.error('record-unreadable', { record: sk?.S ? `${pk?.S}/${sk.S}` : (pk?.S ?? '-') }, error);
  count('RecordsUnreadable');
}
