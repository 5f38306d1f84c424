import { PagingRound } from '../../domain/paging/paging-round.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const roundKey = ({ caseId, round }: { caseId: string; round: number }) => `ROUND#${caseId}#${round}`;

/** Until version 2 a step called its deliveries `told`. */
const withDeliveries = ({ steps = [], ...older }: Record<string, unknown>): Record<string, unknown> => ({
  ...older,
  steps: (steps as Record<string, unknown>[]).map(({ told, ...step }) => ({ ...step, deliveries: told })),
});

const kind: RecordKind<typeof PagingRound> = { schema: PagingRound, version: 2, upcasts: { 1: withDeliveries } };

/** A round stands in the Outbox table: the relay writes down whom it told, and may write nowhere else. */
export const roundItem = (round: PagingRound): Record<string, unknown> => ({
  pk: roundKey(round),
  schema: kind.version,
  version: round.version,
  round,
});

export const roundOf = (item: Item): PagingRound => readMember(kind, item, 'round');
