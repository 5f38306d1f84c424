import type { Context } from 'aws-lambda';
import { Timer } from '../../shared/domain/messages/outbox-event.ts';
import { log, logInvocation } from '../../shared/observability/log.ts';
import { count, publishMetrics } from '../../shared/observability/metrics.ts';
import { type EscalateDeps, escalateCase } from '../../shared/workflows/escalate-case.ts';

/** What each purpose of a timer runs. @returns false where the state had moved on. */
const workflows: Record<Timer['purpose'], (deps: EscalateDeps, timer: Timer) => Promise<boolean>> = {
  escalate: escalateCase,
};

/** @throws Error that quotes nothing of the input, because the runtime logs it. */
function timerOf(input: unknown): Timer {
  const timer = Timer.safeParse(input);
  if (timer.success) return timer.data;
  log.error('timer-unreadable', {}, timer.error);
  throw new Error('The timer cannot be read: its schedule was made by another version, or by hand.');
}

/**
 * Runs what a timer was set for. Trigger: EventBridge Scheduler, at least once, perhaps late: "already done" is success.
 * @throws what the workflow threw, so that the invocation is tried again and then kept in the dead-letter queue.
 */
export const timersHandler =
  (deps: () => EscalateDeps) =>
  async (input: unknown, context: Context): Promise<void> => {
    logInvocation(context);
    const timer = timerOf(input);
    const { timerId, caseId, step, purpose } = timer;
    try {
      const acted = await workflows[purpose](deps(), timer);
      if (acted) count('Escalations');
      log.info(acted ? 'timer-acted' : 'timer-settled', { timerId, caseId, step });
    } finally {
      publishMetrics();
    }
  };
