import type { PromiseChange } from '../../workflows/relay/changes.ts';
import { eventItem, reactionItem, timerItem } from '../records/promise-record.ts';
import { isNew, put, type WritesOf } from './write.ts';

export const promiseWrites: WritesOf<PromiseChange> = {
  event: ({ event }) => put('Outbox', eventItem(event), isNew),
  'timer-set': ({ timer, at }) => put('Outbox', timerItem(timer, at), isNew),
  'reaction-promised': ({ reaction, at }) => put('Outbox', reactionItem(reaction, at), isNew),
};
