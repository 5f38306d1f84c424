import { itemSize } from '../../infra/bench/item-size.ts';
import { toItem } from '../../shared/store/item.ts';

/** The bytes that DynamoDB bills for a record. */
export const sizeOf = (record: Record<string, unknown>): number => itemSize(toItem(record));
