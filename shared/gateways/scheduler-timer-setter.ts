import { ConflictException, CreateScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { Temporal } from 'temporal-polyfill';
import type { Timer } from '../domain/messages/timer.ts';
import type { Clock } from '../workflows/core/ports.ts';
import type { TimerSetter } from '../workflows/relay/ports.ts';

/** Where timers ring: the function, the role that may invoke it, and the queue for what could not be delivered. */
export interface TimerTarget {
  group: string;
  targetArn: string;
  roleArn: string;
  deadLetterArn: string;
}

/** The API reference is silent on times gone by and users report refusals, so what is due already rings a minute from now. */
const soonestSeconds = 60;

/** @returns `at(YYYY-MM-DDThh:mm:ss)` in UTC, which no clock change skips; never before the timer is due. */
function expressionFor(dueAt: string, now: Temporal.Instant): string {
  const due = Temporal.Instant.from(dueAt);
  const at = Temporal.Instant.compare(due, now) > 0 ? due : now.add({ seconds: soonestSeconds });
  const seconds = at.round({ smallestUnit: 'second', roundingMode: 'ceil' });
  return `at(${seconds.toString().replace('Z', '')})`;
}

const scheduleOf = (timer: Timer, target: TimerTarget, now: Temporal.Instant): CreateScheduleCommand =>
  new CreateScheduleCommand({
    Name: timer.timerId,
    GroupName: target.group,
    ScheduleExpression: expressionFor(timer.dueAt, now),
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: target.targetArn,
      RoleArn: target.roleArn,
      DeadLetterConfig: { Arn: target.deadLetterArn },
      Input: JSON.stringify(timer),
    },
  });

/** Sets one-time timers as EventBridge schedules named by the timer id: one that is set already stays as it is. */
export const schedulerTimerSetter = (client: SchedulerClient, target: TimerTarget, clock: Clock): TimerSetter => ({
  set: async (timer) => {
    await client.send(scheduleOf(timer, target, clock.now())).catch((error: unknown) => {
      if (!(error instanceof ConflictException)) throw error;
    });
  },
});
