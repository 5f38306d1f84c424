import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** One byte for two significant digits and one more (DynamoDB Developer Guide, "Item sizes and formats"). */
const numberSize = (digits: string): number => Math.ceil(digits.replace(/[-.]|^0+|0+$/g, '').length / 2) + 1;

const attributesSize = (attributes: Record<string, AttributeValue>): number =>
  Object.entries(attributes).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);

function valueSize({ S, N, L, M }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return numberSize(N);
  if (L !== undefined) return 3 + L.reduce((sum, each) => sum + 1 + valueSize(each), 0);
  if (M !== undefined) return 3 + Object.keys(M).length + attributesSize(M);
  return 1;
}

/** @returns the bytes that DynamoDB bills for an item. */
export const itemSize = (item: Record<string, AttributeValue>): number => attributesSize(item);
