import type { CreateScheduleInput } from '@aws-sdk/client-scheduler';
import { Temporal } from 'temporal-polyfill';
import type { TimerStore } from '../timer-store.ts';
import { type AwsRequest, type AwsService, jsonAnswer, jsonError } from './aws-service.ts';

const invalid = (message: string) => jsonError(400, 'ValidationException', message);
const missing = (name: string) => jsonError(404, 'ResourceNotFoundException', `Schedule ${name} does not exist.`);

const oneTime = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/;

/** @returns the instant of an `at(…)` expression, or undefined for what is no one-time schedule. */
function dueAt({ ScheduleExpression = '', ScheduleExpressionTimezone = 'UTC' }: Partial<CreateScheduleInput>) {
  const local = oneTime.exec(ScheduleExpression)?.[1];
  if (!local) return undefined;
  return Temporal.PlainDateTime.from(local).toZonedDateTime(ScheduleExpressionTimezone).toInstant();
}

async function create(timers: TimerStore, name: string, schedule: Partial<CreateScheduleInput>) {
  const due = dueAt(schedule);
  if (!due) return invalid('The local Scheduler takes at(yyyy-mm-ddThh:mm:ss) only.');
  if (schedule.ActionAfterCompletion !== 'DELETE')
    return invalid('The local Scheduler takes schedules that are deleted after they ran.');
  const timer = { name, group: schedule.GroupName ?? 'default', due: due.epochMilliseconds };
  const created = await timers.set({ ...timer, input: schedule.Target?.Input ?? '{}' });
  if (!created) return jsonError(409, 'ConflictException', `Schedule ${name} already exists.`);
  return jsonAnswer({ ScheduleArn: `arn:aws:scheduler:us-east-1:000000000000:schedule/${timer.group}/${name}` });
}

/** Answers CreateSchedule, GetSchedule and DeleteSchedule for one-time schedules; each change is safe from a kill. */
export const scheduler =
  (timers: TimerStore): AwsService =>
  async ({ method, path, query, body }: AwsRequest) => {
    const name = /^\/schedules\/([0-9A-Za-z_.-]{1,64})$/.exec(path)?.[1];
    if (!name) return invalid('A schedule is named by up to 64 letters, digits, _ . and -.');
    if (method === 'POST') return create(timers, name, JSON.parse(body) as Partial<CreateScheduleInput>);
    const group = query.get('groupName') ?? 'default';
    const timer = timers.get({ group, name });
    if (!timer) return missing(name);
    if (method === 'DELETE') {
      await timers.remove({ group, name });
      return jsonAnswer({});
    }
    const expression = `at(${Temporal.Instant.fromEpochMilliseconds(timer.due).toString().slice(0, 19)})`;
    return jsonAnswer({ Name: name, GroupName: group, ScheduleExpression: expression, Target: { Input: timer.input } });
  };
