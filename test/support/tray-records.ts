import { FloodTray } from '../../shared/domain/messages/flood-tray.ts';
import { Tray } from '../../shared/domain/messages/tray.ts';
import { anId } from './records.ts';

const at = '2026-11-23T14:00:00.000Z';

export const aTrayName = { recipientId: 'nurse-1', channel: 'sms' } as const;

/** A tray with all that one may have. */
export const aTray: Tray = Tray.parse({
  ...aTrayName,
  version: 2,
  sentAt: at,
  flush: { timerId: 'tray-nurse-1-sms-2', at: '2026-11-23T14:05:00.000Z' },
  waiting: [
    {
      eventId: anId('evt', 2),
      kind: 'new-case',
      caseId: anId('int'),
      code: '7KQ4-M2XD',
      urgency: 'urgent',
      topic: `new-case ${anId('int')}`,
      at,
      due: '2026-11-23T14:05:00.000Z',
    },
  ],
  more: { count: 1, latest: [anId('evt', 3)] },
  told: [{ eventId: anId('evt'), topic: `new-case ${anId('int', 2)}`, at, alone: true }],
});

/** What one person heard of floods, with all that it may say. */
export const aFloodTray: FloodTray = FloodTray.parse({
  recipientId: 'nurse-1',
  version: 1,
  sentAt: at,
  first: anId('evt'),
  flush: { timerId: 'flood-nurse-1-1', at: '2026-11-23T14:05:00.000Z' },
});
