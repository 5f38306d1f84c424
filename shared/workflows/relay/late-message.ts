import { stored } from '../../domain/core/instants.ts';
import type { Notice } from '../../domain/messages/audience.ts';
import { type LateMessage, takeTurn } from '../../domain/messages/take-turn.ts';
import { entryOf, type Placed, type TrayName } from '../../domain/messages/tray.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { Sent } from './ports.ts';
import type { StaffDeps } from './staff-deps.ts';
import { trayChanges } from './tray-changes.ts';

type Send = () => Promise<Sent | undefined>;

/**
 * Sends a message whose turn has gone by, unless its phone rang for another one meanwhile: then it goes out with what waits, and the
 * ledger says of it that it was overtaken. Mails do not wait once more. A tray that cannot be read holds nothing up.
 */
export const sendLate =
  (deps: StaffDeps, name: TrayName, message: LateMessage, send: Send): Send =>
  async () => {
    if (name.channel !== 'sms') return send();
    const what = await transact(deps, outcomeOnly<Placed['what']>(deps.remaining), 'wait for a turn', async () => {
      const tray = await deps.trays.tray(name).catch(unlessUnreadable);
      if (!tray) return { outcome: 'now' as const, changes: [] };
      const now = deps.clock.now();
      const placed = takeTurn(tray, message, now);
      return { outcome: placed.what, changes: trayChanges(deps, placed, tray.version, stored(now)) };
    });
    return what === 'now' ? send() : { superseded: true };
  };

/** One notice by itself, as a late message. */
export const lateNotice = (event: Notice): LateMessage => ({
  eventId: event.eventId,
  entries: [entryOf(event)],
  more: 0,
});
