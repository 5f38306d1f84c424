import { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../../domain/core/ids.ts';
import type { Timer } from '../../domain/messages/timer.ts';
import { count, type MetricName } from '../../observability/metrics.ts';
import { recheckCalendar } from '../calendar/recheck-calendar.ts';
import { type ClockDeps, runClock } from '../cases/run-clocks.ts';
import { type TellOverdueDeps, tellOverdue } from '../cases/tell-overdue.ts';
import type { Clock } from '../core/ports.ts';
import { type DailyDeps, runDaily } from '../daily/run-daily.ts';
import { announceHandOff, type HandOffDeps } from '../oncall/announce-hand-off.ts';
import { escalateCase } from '../paging/escalate-case.ts';
import { type ContactDeps, lookForContact } from '../paging/look-for-contact.ts';
import { type FlushDeps, flushFlood, flushTray } from '../relay/flush-trays.ts';
import type { TimerStore } from '../relay/ports.ts';

export interface TimerDeps extends ClockDeps, ContactDeps, DailyDeps, FlushDeps, HandOffDeps, TellOverdueDeps {
  timers: Pick<TimerStore, 'settle'>;
  clock: Clock;
  ids: IdSource;
}

type Run<P extends Timer['purpose']> = (
  deps: TimerDeps,
  timer: Extract<Timer, { purpose: P }>,
  remaining: () => number,
) => Promise<boolean>;

/** What a purpose of a timer runs. */
interface Purpose<P extends Timer['purpose']> {
  /** @returns false where the state had moved on. */
  run: Run<P>;
  /** Counted where it did something. Absent: it counts itself. */
  metric?: MetricName;
  /** Seconds before its time from which on it may ring; before that it means nothing. Absent: it does no harm whenever it comes. */
  earliest?: number;
}

/** Seconds by which clocks may differ. */
const tolerance = 30;

const purposes: { readonly [P in Timer['purpose']]: Purpose<P> } = {
  escalate: { run: escalateCase, metric: 'Escalations' },
  contact: { run: lookForContact, metric: 'Escalations', earliest: tolerance },
  daily: { run: runDaily, earliest: tolerance },
  'hand-off': { run: announceHandOff, metric: 'HandOffs', earliest: tolerance },
  'flush-tray': { run: flushTray, metric: 'TraysEmptied', earliest: 0 },
  'flush-flood': { run: flushFlood, metric: 'TraysEmptied', earliest: tolerance },
  clock: { run: runClock, metric: 'ClocksTold', earliest: tolerance },
  'request-overdue': { run: tellOverdue, metric: 'ClocksTold', earliest: tolerance },
  'recheck-calendar': { run: recheckCalendar, metric: 'CalendarsRechecked', earliest: 0 },
};

/** A timer that rings long before its time has not rung: it keeps its mark, and is found when it is due. */
function isEarly({ purpose, dueAt }: Timer, now: Temporal.Instant): boolean {
  const { earliest } = purposes[purpose];
  return earliest !== undefined && Temporal.Instant.compare(now.add({ seconds: earliest }), dueAt) < 0;
}

/**
 * Runs what a timer was set for, counts it, and settles it. Triggers: the Scheduler, at least once, perhaps late; the sweeper, where that
 * never came. "Already done" is success.
 * @param remaining milliseconds until the function is stopped
 * @returns whether there was something to do
 * @throws what the workflow threw: the timer is not settled then, and is found again
 */
export async function runTimer(deps: TimerDeps, timer: Timer, remaining: () => number): Promise<boolean> {
  if (isEarly(timer, deps.clock.now())) return false;
  const { run, metric } = purposes[timer.purpose] as Purpose<Timer['purpose']>;
  const acted = await run(deps, timer, remaining);
  if (acted && metric) count(metric);
  await deps.timers.settle(timer.timerId, deps.clock.now());
  return acted;
}
