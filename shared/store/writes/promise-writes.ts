import type { PromiseChange } from '../../workflows/relay/changes.ts';
import { listedItem, promisedMessageItem } from '../records/message-record.ts';
import { eventItem, reactionItem, timerItem } from '../records/promise-record.ts';
import { floodTrayItem, trayItem } from '../records/tray-record.ts';
import { isNew, put, unchangedSince, type WritesOf } from './write.ts';

export const promiseWrites: WritesOf<PromiseChange> = {
  event: ({ event, only }) => put('Outbox', eventItem(event, only), isNew),
  'message-promised': ({ message, at }) => put('Outbox', promisedMessageItem(message, at), isNew),
  'message-listed': ({ messageId, told, at }) => put('Outbox', listedItem(messageId, told, at), {}),
  'timer-set': ({ timer, at }) => put('Outbox', timerItem(timer, at), isNew),
  'reaction-promised': ({ reaction, at }) => put('Outbox', reactionItem(reaction, at), isNew),
  'tray-changed': ({ tray, from }) => put('Requests', trayItem(tray), unchangedSince(from)),
  'flood-tray-changed': ({ tray, from }) => put('Requests', floodTrayItem(tray), unchangedSince(from)),
};
