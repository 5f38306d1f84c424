import { stored } from '../../domain/core/instants.ts';
import { type Emptied, empty } from '../../domain/messages/empty-tray.ts';
import type { BundleEntry, EventOf } from '../../domain/messages/events.ts';
import { emptyFlood } from '../../domain/messages/flood-tray.ts';
import type { FlushFloodTimer, FlushTrayTimer } from '../../domain/messages/timer.ts';
import { urgencyRank } from '../../domain/triage/urgency.ts';
import type { Change } from '../core/changes.ts';
import type { Clock } from '../core/ports.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { FloodStore, TrayReader } from './tray-ports.ts';

export interface FlushDeps extends UnitOfWorkDeps {
  clock: Clock;
  trays: Pick<TrayReader, 'tray'>;
  floods: Pick<FloodStore, 'floodTray' | 'close'>;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

const rankOf = ({ urgency = 'routine' }: BundleEntry): number => urgencyRank(urgency);

const bundled = (
  { recipientId, channel }: FlushTrayTimer,
  { entries, more }: Emptied,
  { eventId, at }: { eventId: string; at: string },
): EventOf<'bundle'> => ({
  eventId,
  at,
  lane: 'notice',
  kind: 'bundle',
  recipientId,
  channel,
  entries: entries.toSorted((a, b) => rankOf(b) - rankOf(a)),
  more,
});

/**
 * Promises what lies in a tray as one message, and empties it, in one transaction. Trigger: the tray's timer.
 * @returns false where the tray goes by another timer by now, or all of it has to wait on
 * @throws as `transact`
 */
export const flushTray = (deps: FlushDeps, timer: FlushTrayTimer, remaining: () => number): Promise<boolean> =>
  transact(deps, outcomeOnly<boolean>(remaining), 'send what waits', async () => {
    const now = deps.clock.now();
    const tray = await deps.trays.tray(timer);
    const eventId = deps.derivedId('evt', timer.timerId);
    const emptied = empty(tray, timer.timerId, eventId, now);
    if (!emptied) return { outcome: false, changes: [] };
    const at = stored(now);
    const isTold = emptied.entries.length > 0;
    const told: Change[] = isTold ? [{ kind: 'event', event: bundled(timer, emptied, { eventId, at }) }] : [];
    const next: Change[] = emptied.timer ? [{ kind: 'timer-set', timer: emptied.timer, at }] : [];
    return {
      outcome: isTold,
      changes: [{ kind: 'tray-changed', tray: emptied.tray, from: tray.version }, ...told, ...next],
    };
  });

/**
 * Promises one message of all pages of a flood that gathered under a timer. What gathers from then on gathers anew.
 * @returns false where nothing gathered, or the tray goes by another timer by now
 * @throws as `transact`
 */
export async function flushFlood(
  deps: FlushDeps,
  { timerId, recipientId }: FlushFloodTimer,
  remaining: () => number,
): Promise<boolean> {
  const { cases, newest } = await deps.floods.close(timerId, deps.clock.now());
  return transact(deps, outcomeOnly<boolean>(remaining), 'send the pages of a flood', async () => {
    const now = deps.clock.now();
    const tray = await deps.floods.floodTray(recipientId);
    const next = emptyFlood(tray, timerId, now);
    if (!next) return { outcome: false, changes: [] };
    const changed = { kind: 'flood-tray-changed', tray: next, from: tray.version } as const;
    if (!newest) return { outcome: false, changes: [changed] };
    const eventId = deps.derivedId('evt', timerId);
    const about = { eventId, at: stored(now), lane: 'page', kind: 'flood-page' } as const;
    return {
      outcome: true,
      changes: [changed, { kind: 'event', event: { ...about, ...newest, recipientId, cases, gathering: timerId } }],
    };
  });
}
