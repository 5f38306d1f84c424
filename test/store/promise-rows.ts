import { checkDeadlineAfter } from '../../shared/domain/messages/reaction.ts';
import { requestOverdueTimer } from '../../shared/domain/messages/timer.ts';
import { emptyTray } from '../../shared/domain/messages/tray.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { aRequest } from '../support/act-records.ts';
import { aMessage } from '../support/message-records.ts';
import { aTimer } from '../support/paging-records.ts';
import { anEvent } from '../support/records.ts';
import { aFloodTray, aTray, aTrayName } from '../support/tray-records.ts';

const at = '2026-11-23T14:00:00.000Z';

/** What is promised: each is promised once. */
export const promiseRows: { name: string; before: Change[]; lawful: Change; refused: Change }[] = [
  {
    name: 'tray-changed: on the version that was read',
    before: [{ kind: 'tray-changed', tray: { ...emptyTray(aTrayName), version: 1 }, from: 0 }],
    lawful: { kind: 'tray-changed', tray: aTray, from: 1 },
    refused: { kind: 'tray-changed', tray: aTray, from: 1 },
  },
  {
    name: 'flood-tray-changed: from nothing',
    before: [],
    lawful: { kind: 'flood-tray-changed', tray: aFloodTray, from: 0 },
    refused: { kind: 'flood-tray-changed', tray: aFloodTray, from: 0 },
  },
  {
    name: 'timer-set: once',
    before: [],
    lawful: { kind: 'timer-set', timer: aTimer(), at },
    refused: { kind: 'timer-set', timer: aTimer({ dueAt: '2026-11-23T15:00:00.000Z' }), at },
  },
  {
    name: 'timer-set: once for a request',
    before: [],
    lawful: { kind: 'timer-set', timer: requestOverdueTimer(aRequest(), at), at },
    refused: { kind: 'timer-set', timer: requestOverdueTimer(aRequest({ by: 'nurse-2' }), at), at },
  },
  {
    name: 'event: once',
    before: [],
    lawful: { kind: 'event', event: anEvent() },
    refused: { kind: 'event', event: anEvent({ change: 'cancelled' }) },
  },
  {
    name: 'message-promised: once',
    before: [],
    lawful: { kind: 'message-promised', message: aMessage(), at },
    refused: { kind: 'message-promised', message: aMessage({ kind: 'page' }), at },
  },
  {
    name: 'reaction-promised: once',
    before: [],
    lawful: { kind: 'reaction-promised', reaction: checkDeadlineAfter(anEvent()), at },
    refused: { kind: 'reaction-promised', reaction: checkDeadlineAfter(anEvent()), at: '2026-11-23T15:00:00.000Z' },
  },
];
