import { stored } from '../../domain/core/instants.ts';
import type { Notice } from '../../domain/messages/audience.ts';
import type { ToldCase } from '../../domain/messages/message-record.ts';
import type { FlushTrayTimer } from '../../domain/messages/timer.ts';
import { type Placed, place, type Tray, type TrayName } from '../../domain/messages/tray.ts';
import { together } from '../core/together.ts';
import type { Attempt } from '../core/unit-of-work.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { StaffDeps } from './staff-deps.ts';
import { trayChanges } from './tray-changes.ts';

type What = Placed['what'];

/** One notice for a tray. */
interface Laid {
  deps: StaffDeps;
  name: TrayName;
  event: Notice;
  quietUntil: Parameters<typeof place>[3];
}

/** Notices that are laid by in one transaction, which holds a hundred items: each may be one. */
const mostAtOnce = 90;

/** Places notices in a tray one after the other. */
function placeAll(tray: Tray, notices: readonly Laid[], deps: StaffDeps): Attempt<What[]> {
  const now = deps.clock.now();
  const outcome: What[] = [];
  const counted: ToldCase[] = [];
  let next = tray;
  let timer: FlushTrayTimer | undefined;
  for (const { event, quietUntil } of notices) {
    const placed = place(next, event, now, quietUntil);
    outcome.push(placed.what);
    counted.push(...(placed.counted ?? []));
    next = placed.tray ?? next;
    timer = placed.timer ?? timer;
  }
  const laid = next === tray ? {} : { tray: next, counted, ...(timer && { timer }) };
  return { outcome, changes: trayChanges(deps, laid, tray.version, stored(now)) };
}

const laySome = (notices: readonly [Laid, ...Laid[]]): Promise<What[]> => {
  const [{ deps, name }] = notices;
  return transact(deps, outcomeOnly<What[]>(deps.remaining), 'lay a notice by', async () => {
    const tray = await deps.trays.tray(name).catch(unlessUnreadable);
    return tray ? placeAll(tray, notices, deps) : { outcome: notices.map(() => 'now' as const), changes: [] };
  });
};

const layAll = together<Laid, What>(async (notices) => {
  const outcomes: What[] = [];
  for (let [first, ...rest] = notices.splice(0, mostAtOnce); first; [first, ...rest] = notices.splice(0, mostAtOnce))
    outcomes.push(...(await laySome([first, ...rest])));
  return outcomes;
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
