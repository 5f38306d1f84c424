import { Temporal } from 'temporal-polyfill';
import { type EpochMinute, instantOf } from '../core/local-time.ts';
import type { CaseClock } from '../messages/case-clocks.ts';
import type { CaseHeader } from './case-header.ts';
import { isQuietWhilePaged, type Stage, type StageContext, stagesOf } from './clock-stages.ts';
import { isAcceptedLate, isTooLate } from './late-for-deadline.ts';
import { runningClocks } from './running-clocks.ts';
import { endedStatuses } from './transitions.ts';

/** Clocks of a case that tell of themselves: none once it has ended, nor while it is set aside. */
export const toldClocks = (header: CaseHeader): CaseClock[] =>
  endedStatuses.includes(header.status) || header.setAsideAt !== undefined ? [] : runningClocks(header);

/** When open visits start that have not begun yet. */
const ahead = (starts: readonly EpochMinute[], now: Temporal.Instant): EpochMinute[] =>
  starts.filter((start) => start * 60_000 > now.epochMilliseconds);

/** Until when a clock of a late visit that a clinician has accepted is told of no more than once: until that visit begins. */
function restsUntil(
  header: CaseHeader,
  clock: CaseClock,
  starts: readonly EpochMinute[],
): Temporal.Instant | undefined {
  const accepted = clock === 'seenBy' ? starts.find((start) => isAcceptedLate(header, start)) : undefined;
  return accepted === undefined ? undefined : instantOf(accepted);
}

/** Whether a visit that is booked comes in time. */
const isInTime = (header: CaseHeader, starts: readonly EpochMinute[]): boolean =>
  starts.some((start) => !isTooLate(start, header));

/** Whether there is anything to tell at a stage. */
function speaks(
  header: CaseHeader,
  clock: CaseClock,
  { place }: Stage,
  { now, starts, rests }: { now: Temporal.Instant; starts: readonly EpochMinute[]; rests: boolean },
): boolean {
  if (place === 'at') return true;
  if (place === 'after') return !rests;
  if (Temporal.Instant.compare(header.deadlines[clock] ?? now, now) <= 0) return false;
  return clock === 'seenBy' ? !isInTime(header, starts) : !isQuietWhilePaged(header, clock);
}

/** What a clock says now, and when it may say something next. */
export interface ClockNow {
  due?: Stage;
  next?: Stage;
}

const isBy = ({ at }: Stage, instant: Temporal.Instant): boolean => Temporal.Instant.compare(at, instant) <= 0;

/** The latest stage that has come, and the first to come that does not fall into a rest. */
function around(stages: Iterable<Stage>, now: Temporal.Instant, rest: Temporal.Instant | undefined): ClockNow {
  let latest: ClockNow = {};
  for (const stage of stages) {
    if (isBy(stage, now)) latest = { due: stage };
    else if (!rest || stage.place !== 'after' || !isBy(stage, rest)) return { ...latest, next: stage };
  }
  return latest;
}

/**
 * Decides what is to be told of a clock now: of the latest stage that has come, so that an outage ends in no burst of notices, and
 * whether it is to be told at all. Who tells it keeps that it was told.
 * @param visitStarts when the open visits of the case start that can take place, epoch minutes
 * @returns nothing for a clock that does not run
 */
export function clockNow(
  header: CaseHeader,
  clock: CaseClock,
  visitStarts: readonly EpochMinute[],
  context: StageContext & { now: Temporal.Instant },
): ClockNow {
  if (!toldClocks(header).includes(clock)) return {};
  const { now } = context;
  const starts = ahead(visitStarts, now);
  const rest = restsUntil(header, clock, starts);
  const { due, next } = around(stagesOf(header, clock, context), now, rest);
  const isTold = due && speaks(header, clock, due, { now, starts, rests: rest !== undefined });
  return { ...(isTold && { due }), ...(next && { next }) };
}
