import { PagingRound } from '../../domain/paging/paging-round.ts';
import type { Item } from '../dynamo/item.ts';
import { roundKey } from '../keys.ts';
import { type RecordKind, readMember } from './read-record.ts';

const kind: RecordKind<typeof PagingRound> = { schema: PagingRound, version: 1 };

/** A round stands in the Outbox table: the relay writes down whom it told, and may write nowhere else. */
export const roundItem = (round: PagingRound): Record<string, unknown> => ({
  pk: roundKey(round),
  schema: kind.version,
  version: round.version,
  round,
});

export const roundOf = (item: Item): PagingRound => readMember(kind, item, 'round');
