import * as z from 'zod/mini';
import type { RequestRecord } from '../../workflows/core/changes.ts';
import { fromItem, type Item } from '../dynamo/item.ts';

/** What else stands there is another release's, and is not read. */
const Stored = z.object({
  pk: z.string(),
  bodyHash: z.string(),
  status: z.int(),
  sealedBody: z.string(),
  expiresAt: z.int(),
});

export const requestItem = ({ requestKey, ...record }: RequestRecord): Record<string, unknown> => ({
  pk: requestKey,
  schema: 1,
  ...record,
});

export function requestOf(item: Item): RequestRecord {
  const { pk, ...record } = Stored.parse(fromItem(item));
  return { requestKey: pk, ...record };
}
