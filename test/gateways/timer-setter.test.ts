import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { mockClient } from 'aws-sdk-client-mock';
import type { Temporal } from 'temporal-polyfill';
import { afterEach, expect, test } from 'vitest';
import { schedulerTimerSetter } from '../../shared/gateways/scheduler-timer-setter.ts';
import { caseId, nineOClock } from '../support/told-case.ts';

const scheduler = mockClient(SchedulerClient);
afterEach(() => scheduler.reset());

const target = { group: 'timers', targetArn: 'arn:fn', roleArn: 'arn:role', deadLetterArn: 'arn:dlq' };
const setter = (now: Temporal.Instant = nineOClock) =>
  schedulerTimerSetter(new SchedulerClient({ region: 'us-east-1' }), target, { now: () => now });

const timerAt = (dueAt: string) => ({
  timerId: `${caseId}-page-1-1`,
  purpose: 'escalate' as const,
  caseId,
  round: 1,
  step: 1,
  dueAt,
});
const created = () => scheduler.commandCalls(CreateScheduleCommand).map(({ args }) => args[0].input);

test('a timer is a one-time schedule in UTC under its own name, gone after it rang, its failures kept', async () => {
  scheduler.on(CreateScheduleCommand).resolves({});
  const timer = timerAt('2026-11-23T14:15:00.000Z');
  await setter().set(timer);
  expect(created()).toEqual([
    {
      Name: timer.timerId,
      GroupName: 'timers',
      ScheduleExpression: 'at(2026-11-23T14:15:00)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: 'arn:fn',
        RoleArn: 'arn:role',
        DeadLetterConfig: { Arn: 'arn:dlq' },
        Input: JSON.stringify(timer),
      },
    },
  ]);
});

test.each([
  ['a part of a second is rounded up: never early', '2026-11-23T14:15:00.001Z', 'at(2026-11-23T14:15:01)'],
  ['another offset is the same instant', '2026-11-23T09:15:00-05:00', 'at(2026-11-23T14:15:00)'],
  ['an instant in the hour that spring skips in New York', '2027-03-14T07:30:00Z', 'at(2027-03-14T07:30:00)'],
  ['due now: in a minute', '2026-11-23T14:00:00Z', 'at(2026-11-23T14:01:00)'],
  ['due a day ago: in a minute', '2026-11-22T14:00:00Z', 'at(2026-11-23T14:01:00)'],
])('%s', async (_, dueAt, expression) => {
  scheduler.on(CreateScheduleCommand).resolves({});
  await setter().set(timerAt(dueAt));
  expect(created()[0]?.ScheduleExpression).toBe(expression);
});

test('a timer that is set already stays: success', async () => {
  scheduler
    .on(CreateScheduleCommand)
    .rejects(new ConflictException({ message: 'exists', $metadata: {}, Message: 'x' }));
  await expect(setter().set(timerAt('2026-11-23T14:15:00Z'))).resolves.toBeUndefined();
});

test('any other failure is the caller’s to see', async () => {
  scheduler.on(CreateScheduleCommand).rejects(new Error('throttled'));
  await expect(setter().set(timerAt('2026-11-23T14:15:00Z'))).rejects.toThrow('throttled');
});
