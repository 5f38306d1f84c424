import { stored } from '../../domain/core/instants.ts';
import type { Notice } from '../../domain/messages/audience.ts';
import { type Placed, place, type TrayName } from '../../domain/messages/tray.ts';
import type { Change } from '../core/changes.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import { inTurn } from './in-turn.ts';
import type { StaffDeps } from './staff-deps.ts';

/** The tray comes first: where another notice came between, that is what has to be said. */
function changesOf({ tray, timer }: Placed, at: string): Change[] {
  if (!tray) return [];
  const changed = { kind: 'tray-changed', tray, from: tray.version - 1 } as const;
  return timer ? [changed, { kind: 'timer-set', timer, at }] : [changed];
}

/**
 * Lays a notice in the tray of a person and channel, with the timer that empties it in the same transaction. A repeat says the same
 * again. A tray that cannot be read holds nothing up: what it is asked for goes out at once.
 * @returns what becomes of the notice
 * @throws as `transact`
 */
export const layInTray = (
  deps: StaffDeps,
  name: TrayName,
  event: Notice,
  quietUntil: Parameters<typeof place>[3],
): Promise<Placed['what']> =>
  inTurn(`${name.recipientId} ${name.channel}`, () =>
    transact(deps, outcomeOnly<Placed['what']>(deps.remaining), 'lay a notice by', async () => {
      const tray = await deps.trays.tray(name).catch(unlessUnreadable);
      if (!tray) return { outcome: 'now' as const, changes: [] };
      const now = deps.clock.now();
      const placed = place(tray, event, now, quietUntil);
      return { outcome: placed.what, changes: changesOf(placed, stored(now)) };
    }),
  );
