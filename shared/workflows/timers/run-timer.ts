import type { Timer } from '../../domain/messages/timer.ts';
import type { MetricName } from '../../observability/metrics.ts';
import type { Clock } from '../core/ports.ts';
import { type EscalateDeps, escalateCase } from '../paging/escalate-case.ts';
import type { TimerStore } from '../relay/ports.ts';

export interface TimerDeps extends EscalateDeps {
  timers: Pick<TimerStore, 'settle'>;
  clock: Clock;
}

type Run<P extends Timer['purpose']> = (
  deps: TimerDeps,
  timer: Extract<Timer, { purpose: P }>,
  remaining: () => number,
) => Promise<boolean>;

/** What a purpose of a timer runs, and what is counted where that did something. */
interface Purpose<P extends Timer['purpose']> {
  /** @returns false where the state had moved on. */
  run: Run<P>;
  metric: MetricName;
}

const purposes: { readonly [P in Timer['purpose']]: Purpose<P> } = {
  escalate: { run: escalateCase, metric: 'Escalations' },
};

/** The metric that counts what timers of a purpose did. */
export const metricOf = ({ purpose }: Timer): MetricName => purposes[purpose].metric;

/**
 * Runs what a timer was set for, and settles it. Triggers: the Scheduler, at least once, perhaps late; the sweeper, where that
 * never came. "Already done" is success.
 * @param remaining milliseconds until the function is stopped
 * @returns whether there was something to do
 * @throws what the workflow threw: the timer is not settled then, and is found again
 */
export async function runTimer(deps: TimerDeps, timer: Timer, remaining: () => number): Promise<boolean> {
  const run = purposes[timer.purpose].run as Run<Timer['purpose']>;
  const acted = await run(deps, timer, remaining);
  await deps.timers.settle(timer.timerId, deps.clock.now());
  return acted;
}
