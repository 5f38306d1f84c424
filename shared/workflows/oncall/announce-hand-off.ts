import { epochSeconds, stored } from '../../domain/core/instants.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import type { HandOffTimer } from '../../domain/messages/timer.ts';
import { nextHandOff, onUntil } from '../../domain/oncall/hand-off.ts';
import type { Rota } from '../../domain/oncall/rota.ts';
import { instantOfSecond, type Shift, shiftAt } from '../../domain/oncall/shift.ts';
import type { Log } from '../../observability/log.ts';
import type { WorklistReader } from '../cases/ports.ts';
import type { Change } from '../core/changes.ts';
import type { Clock } from '../core/ports.ts';
import { type Attempt, outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import { openRounds } from './open-rounds.ts';
import type { RotaReader } from './ports.ts';
import { handOffTimer, monthsAhead } from './rota-changes.ts';

export interface HandOffDeps extends UnitOfWorkDeps {
  rotas: RotaReader;
  worklist: WorklistReader;
  directory: DirectoryReader;
  clock: Clock;
  log: Log;
}

/** What of a hand-off is known once its timer rings. */
interface Coming {
  rota: Rota;
  shifts: readonly Shift[];
  on: Shift;
}

const handOff = async (
  { ids, clock, worklist, directory }: HandOffDeps,
  { rota: { region }, shifts, on }: Coming,
): Promise<EventOf<'hand-off'>> => ({
  eventId: ids.next('evt'),
  at: stored(clock.now()),
  lane: 'notice',
  kind: 'hand-off',
  region,
  recipientId: on.recipientId,
  until: stored(instantOfSecond(onUntil(shifts, on))),
  openRounds: await openRounds(worklist, region, (await directory.directory()).clinics),
});

async function decide(deps: HandOffDeps, { region, version, start }: HandOffTimer): Promise<Attempt<boolean>> {
  const now = deps.clock.now();
  const { rota: awaiting } = await deps.rotas.read(region, []);
  const { nextHandOff: awaited, ...rota } = awaiting;
  if (rota.version !== version || awaited !== start) return { outcome: false, changes: [] };
  const { shifts } = await deps.rotas.read(region, monthsAhead(now));
  const second = Math.max(epochSeconds(now), start);
  const on = shiftAt(shifts, second);
  const next = nextHandOff(shifts, second);
  const told: Rota = { ...rota, ...(next !== undefined && { nextHandOff: next }) };
  const changes: Change[] = [
    { kind: 'hand-off-told', rota: told, awaited: start },
    ...(on ? [{ kind: 'event' as const, event: await handOff(deps, { rota, shifts, on }) }] : []),
    ...(next === undefined ? [] : [handOffTimer(told, { start: next, dueAt: next }, now)]),
  ];
  return { outcome: on !== undefined, changes };
}

/**
 * Tells whoever comes on call that they do, and sets the timer of the next hand-off. Trigger: the timer of a start, or the sweeper
 * where that was lost. A late one tells whoever is on by then; one that was told of, or is of an older rota, does nothing.
 * @param remaining milliseconds until the function is stopped
 * @returns whether somebody is told
 * @throws Refusal `retries-exhausted`, OutcomeUnknown, Unreadable
 */
export async function announceHandOff(
  deps: HandOffDeps,
  timer: HandOffTimer,
  remaining: () => number,
): Promise<boolean> {
  const told = await transact(deps, outcomeOnly<boolean>(remaining), 'announce who comes on call', () =>
    decide(deps, timer),
  );
  if (told) deps.log.info('hand-off-told', { timerId: timer.timerId });
  return told;
}
