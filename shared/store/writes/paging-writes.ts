import type { PagingChange } from '../../workflows/paging/changes.ts';
import { roundItem } from '../records/paging-round-record.ts';
import { put, unchangedSince, type WritesOf } from './write.ts';

export const pagingWrites: WritesOf<PagingChange> = {
  'round-changed': ({ round, from }) => put('Outbox', roundItem(round), unchangedSince(from)),
};
