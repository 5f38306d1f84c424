import type { Temporal } from 'temporal-polyfill';
import { epochSeconds, stored } from '../../domain/core/instants.ts';
import type { Interval } from '../../domain/core/intervals.ts';
import { isSameData } from '../../domain/core/same-data.ts';
import type { Region } from '../../domain/directory/directory.ts';
import type { HandOffTimer } from '../../domain/messages/timer.ts';
import { monthsWith, reachOf, replaced, touching } from '../../domain/oncall/change-shifts.ts';
import { type HandOff, handOffAfter } from '../../domain/oncall/hand-off.ts';
import { monthsOf, type Rota } from '../../domain/oncall/rota.ts';
import { rotaYearsAhead, type WantedRota } from '../../domain/oncall/rota-faults.ts';
import { byStart, instantOfSecond, type Shift } from '../../domain/oncall/shift.ts';
import type { Change } from '../core/changes.ts';
import type { RotaReader } from './ports.ts';

/** A rota after a change, with the shifts of the period that was changed. */
export interface ChangedRota {
  rota: Rota;
  shifts: Shift[];
}

/** Months in which the next hand-off is looked for: no rota reaches further ahead. */
export const monthsAhead = (now: Temporal.Instant): string[] => {
  const end = now.toZonedDateTimeISO('UTC').add({ years: rotaYearsAhead }).toInstant();
  return monthsOf({ start: epochSeconds(now), end: epochSeconds(end) + 1 });
};

/** The shifts that a change may touch, and those ahead: every month that is written is known as a whole. */
export async function shiftsAround(
  rotas: RotaReader,
  region: Region,
  period: Interval,
  now: Temporal.Instant,
): Promise<Shift[]> {
  const near = [...new Set([...monthsOf(period), ...monthsAhead(now)])];
  const { shifts } = await rotas.read(region, near);
  const reach = monthsOf(reachOf(shifts, period)).filter((month) => !near.includes(month));
  const far = reach.length > 0 ? (await rotas.read(region, reach)).shifts : [];
  return [...new Map([...shifts, ...far].map((shift) => [shift.start, shift])).values()].sort(byStart);
}

/** The same start under another version is another timer, so that one of an older rota stands for none of ours. */
export const handOffTimer = ({ region, version }: Rota, { start, dueAt }: HandOff, now: Temporal.Instant): Change => {
  const timer: HandOffTimer = {
    timerId: `hand-off-${region}-${version}-${start}`,
    purpose: 'hand-off',
    region,
    version,
    start,
    dueAt: stored(instantOfSecond(dueAt)),
  };
  return { kind: 'timer-set', timer, at: stored(now) };
};

/**
 * What is written so that a rota becomes the wanted one: settings, the months that change, and the timer of the hand-off that is
 * announced next.
 * @param before the rota and `shiftsAround` it, read after it
 * @returns no changes where it is so already
 */
export function rotaChanges(
  before: ChangedRota,
  { period, shifts, order = before.rota.order, lead = before.rota.lead }: WantedRota,
  now: Temporal.Instant,
): { outcome: ChangedRota; changes: Change[] } {
  const { nextHandOff: owed, ...rota } = before.rota;
  const after = replaced(before.shifts, period, shifts);
  const changedShifts = touching(after, period);
  if (isSameData(after, before.shifts) && isSameData([order, lead], [rota.order, rota.lead]))
    return { outcome: { rota: before.rota, shifts: changedShifts }, changes: [] };
  const next = handOffAfter(before.shifts, after, epochSeconds(now), owed);
  const changed: Rota = {
    ...rota,
    ...(order && { order: [...order] }),
    ...(lead !== undefined && { lead }),
    version: rota.version + 1,
    changedAt: stored(now),
    ...(next && { nextHandOff: next.start }),
  };
  const stretch = reachOf(before.shifts, period);
  const unchanged = monthsWith(rota.region, before.shifts, stretch);
  const months = monthsWith(rota.region, after, stretch).filter((month, at) => !isSameData(month, unchanged[at]));
  return {
    outcome: { rota: changed, shifts: changedShifts },
    changes: [
      { kind: 'rota-changed', rota: changed, from: rota.version },
      ...months.map((month) => ({ kind: 'rota-month-changed' as const, month })),
      ...(next ? [handOffTimer(changed, next, now)] : []),
    ],
  };
}
