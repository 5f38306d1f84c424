import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../shared/store/item.ts';

const bytes = (text: string): number => Buffer.byteLength(text);

/** One byte for two significant digits and one more (DynamoDB Developer Guide, "Item sizes and formats"). */
const numberSize = (text: string): number => Math.ceil(text.replace(/[-.]|^0+|0+$/g, '').length / 2) + 1;

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return bytes(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.L !== undefined) return 3 + value.L.reduce((sum, each) => sum + 1 + valueSize(each), 0);
  if (value.M !== undefined) return 3 + attributesSize(value.M) + Object.keys(value.M).length;
  return 1;
}

const attributesSize = (attributes: Record<string, AttributeValue>): number =>
  Object.entries(attributes).reduce((sum, [name, value]) => sum + bytes(name) + valueSize(value), 0);

/** The bytes that DynamoDB bills for an item. */
export const sizeOf = (record: Record<string, unknown>): number => attributesSize(toItem(record));
