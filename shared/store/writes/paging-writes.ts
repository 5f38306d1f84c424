import { Temporal } from 'temporal-polyfill';
import type { PagingChange } from '../../workflows/paging/changes.ts';
import { roundItem } from '../records/paging-round-record.ts';
import { forgottenAt } from '../records/promise-record.ts';
import { testPageItem } from '../records/test-page-record.ts';
import { isNew, put, unchangedSince, type WritesOf } from './write.ts';

export const pagingWrites: WritesOf<PagingChange> = {
  'round-changed': ({ round, from }) => put('Outbox', roundItem(round), unchangedSince(from)),
  'test-page-sent': ({ testPage }) =>
    put('Outbox', testPageItem(testPage, forgottenAt(Temporal.Instant.from(testPage.at))), isNew),
};
