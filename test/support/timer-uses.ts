import { clockSettings } from '../../shared/config/clocks.ts';
import { contactAgain, morning } from '../../shared/config/paging.ts';
import { emptyFloodTray } from '../../shared/domain/messages/flood-tray.ts';
import { emptyTray } from '../../shared/domain/messages/tray.ts';
import { noRota } from '../../shared/domain/oncall/rota.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import type { TimerDeps } from '../../shared/workflows/timers/run-timer.ts';
import { directory } from './told-case.ts';

/** What timers of other purposes than the one that is looked at work with: nobody is on call, and there is no case. */
export const timerUses = {
  clockSettings,
  contactAgain,
  morning,
  derivedId,
  directory: { directory: async () => directory },
  worklist: { open: async () => ({ items: [] }) },
  onCall: { duty: async () => ({ order: [] }) },
  rotas: { read: async (region) => ({ rota: noRota(region), shifts: [] }) },
  answerMarks: { isAnswered: async () => false },
  schedule: { appointments: async () => [] },
  trays: { tray: async (name) => emptyTray(name) },
  floods: { floodTray: async (recipientId) => emptyFloodTray(recipientId), close: async () => ({ cases: 0 }) },
  testPages: { page: async () => undefined },
  sentMessages: { message: async () => undefined },
} satisfies Partial<TimerDeps>;
