import { stored } from '../../domain/core/instants.ts';
import type { Notice } from '../../domain/messages/audience.ts';
import type { FlushTrayTimer } from '../../domain/messages/timer.ts';
import { type Placed, place, type Tray, type TrayName } from '../../domain/messages/tray.ts';
import { together } from '../core/together.ts';
import type { Attempt } from '../core/unit-of-work.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { StaffDeps } from './staff-deps.ts';

type What = Placed['what'];

/** One notice for a tray. */
interface Laid {
  deps: StaffDeps;
  name: TrayName;
  event: Notice;
  quietUntil: Parameters<typeof place>[3];
}

/**
 * Places notices in a tray one after the other. The tray comes first of the changes: where another notice came between, that is
 * what has to be said.
 */
function placeAll(tray: Tray, notices: readonly Laid[], { clock }: StaffDeps): Attempt<What[]> {
  const now = clock.now();
  const outcome: What[] = [];
  let next = tray;
  let timer: FlushTrayTimer | undefined;
  for (const { event, quietUntil } of notices) {
    const placed = place(next, event, now, quietUntil);
    outcome.push(placed.what);
    next = placed.tray ?? next;
    timer = placed.timer ?? timer;
  }
  if (next === tray) return { outcome, changes: [] };
  const changed = { kind: 'tray-changed', tray: next, from: tray.version } as const;
  return { outcome, changes: timer ? [changed, { kind: 'timer-set', timer, at: stored(now) }] : [changed] };
}

const layAll = together<Laid, What>((notices) => {
  const [{ deps, name }] = notices;
  return transact(deps, outcomeOnly<What[]>(deps.remaining), 'lay a notice by', async () => {
    const tray = await deps.trays.tray(name).catch(unlessUnreadable);
    return tray ? placeAll(tray, notices, deps) : { outcome: notices.map(() => 'now' as const), changes: [] };
  });
});

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
  quietUntil: Laid['quietUntil'],
): Promise<What> => layAll(`${name.recipientId} ${name.channel}`, { deps, name, event, quietUntil });
