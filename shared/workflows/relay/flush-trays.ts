import { stored } from '../../domain/core/instants.ts';
import type { BundleEntry } from '../../domain/messages/bundle-entry.ts';
import { type Emptied, empty } from '../../domain/messages/empty-tray.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import { emptyFlood } from '../../domain/messages/flood-tray.ts';
import type { FlushFloodTimer, FlushTrayTimer } from '../../domain/messages/timer.ts';
import { isMailOfItsOwn } from '../../domain/messages/tray.ts';
import { urgencyRank } from '../../domain/triage/urgency.ts';
import type { Change } from '../core/changes.ts';
import type { Clock } from '../core/ports.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { bundleIdOf } from './tray-changes.ts';
import type { FloodStore, TrayReader } from './tray-ports.ts';

export interface FlushDeps extends UnitOfWorkDeps {
  clock: Clock;
  trays: Pick<TrayReader, 'tray'>;
  floods: Pick<FloodStore, 'floodTray' | 'close'>;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

const rankOf = ({ urgency = 'routine' }: BundleEntry): number => urgencyRank(urgency);

type Bundle = EventOf<'bundle'>;

/**
 * What was in a tray as one message, and each mail that is about no case as one of its own.
 * @param bundle what is the same of all, with the id of the one message
 */
function bundlesOf(
  deps: Pick<FlushDeps, 'derivedId'>,
  { entries, ...rest }: Pick<Emptied, 'entries' | 'more' | 'moreKinds'>,
  bundle: Omit<Bundle, 'entries' | 'more' | 'moreKinds'>,
): Bundle[] {
  const isApart = (entry: BundleEntry) => isMailOfItsOwn(bundle.channel, entry);
  const [first, ...others] = entries.filter((entry) => !isApart(entry)).toSorted((a, b) => rankOf(b) - rankOf(a));
  const apart = entries.filter(isApart).map((entry): Bundle => {
    const eventId = deps.derivedId('evt', bundle.eventId, entry.eventId);
    return { ...bundle, eventId, entries: [entry], more: 0 };
  });
  if (first) return [{ ...bundle, entries: [first, ...others], ...rest }, ...apart];
  return rest.more > 0 ? [{ ...bundle, entries: [...entries], ...rest }] : apart;
}

/**
 * Promises what lies in a tray as one message, and empties it, in one transaction. Trigger: the tray's timer.
 * @returns false where the tray goes by another timer by now, or all of it has to wait on
 * @throws as `transact`
 */
export const flushTray = (deps: FlushDeps, timer: FlushTrayTimer, remaining: () => number): Promise<boolean> =>
  transact(deps, outcomeOnly<boolean>(remaining), 'send what waits', async () => {
    const now = deps.clock.now();
    const tray = await deps.trays.tray(timer);
    const eventId = bundleIdOf(deps, tray, timer.timerId);
    const emptied = empty(tray, timer.timerId, eventId, now);
    if (!emptied) return { outcome: false, changes: [] };
    const at = stored(now);
    const { recipientId, channel } = timer;
    const bundle = { eventId, at, lane: 'notice', kind: 'bundle', recipientId, channel } as const;
    const { entries, more, moreKinds } = emptied;
    const waited = { entries, more, ...(moreKinds && { moreKinds }) };
    const told = bundlesOf(deps, waited, bundle).map((event): Change => ({ kind: 'event', event }));
    const next: Change[] = emptied.timer ? [{ kind: 'timer-set', timer: emptied.timer, at }] : [];
    return {
      outcome: told.length > 0,
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
