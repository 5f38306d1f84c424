import type { Context } from 'aws-lambda';
import type { Timer } from '../../shared/domain/messages/timer.ts';
import { log, logInvocation } from '../../shared/observability/log.ts';
import { publishMetrics } from '../../shared/observability/metrics.ts';
import { readTimer } from '../../shared/store/records/promise-record.ts';
import { runTimer, type TimerDeps } from '../../shared/workflows/timers/run-timer.ts';

/** @throws Error that quotes nothing of the input, because the runtime logs it. */
function timerOf(input: unknown): Timer {
  try {
    return readTimer(input);
  } catch (error) {
    log.error('timer-unreadable', {}, error);
    throw new Error('The timer cannot be read: its schedule was made by another version, or by hand.');
  }
}

/**
 * Runs what a timer was set for. Trigger: EventBridge Scheduler, at least once, perhaps late: "already done" is success.
 * @throws what the workflow threw, so that the invocation is tried again and then kept in the dead-letter queue.
 */
export const timersHandler =
  (deps: () => TimerDeps) =>
  async (input: unknown, context: Context): Promise<void> => {
    logInvocation(context);
    const timer = timerOf(input);
    const { timerId, purpose } = timer;
    try {
      const acted = await runTimer(deps(), timer, () => context.getRemainingTimeInMillis());
      log.info(acted ? 'timer-acted' : 'timer-settled', { timerId, purpose });
    } finally {
      publishMetrics();
    }
  };
