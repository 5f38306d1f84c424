import { itemSize } from '../../infra/tools/bench/item-size.ts';
import { toItem } from '../../shared/store/dynamo/item.ts';

/** The bytes that DynamoDB bills for a record. */
export const sizeOf = (record: Record<string, unknown>): number => itemSize(toItem(record));
