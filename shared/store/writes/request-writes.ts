import type { RequestChange } from '../../workflows/core/changes.ts';
import { requestItem } from '../records/request-record.ts';
import { newOrExpired, put, type WritesOf } from './write.ts';

export const requestWrites: WritesOf<RequestChange> = {
  'request-answered': ({ record, now }) => put('Requests', requestItem(record), newOrExpired(now)),
};
