import { join } from 'node:path';
import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, test } from 'vitest';
import { keptLinkKeys } from '../../../infra/local/aws/secrets-manager.ts';
import { schedulerTimerSetter } from '../../../shared/gateways/scheduler-timer-setter.ts';
import { readKept } from '../../../shared/links/kept-link-keys.ts';
import { awsServices, now } from '../../support/aws-services.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const services = awsServices();

describe('Scheduler', () => {
  const target = { group: 'timers', targetArn: 'arn:t', roleArn: 'arn:r', deadLetterArn: 'arn:d' };
  const timer = { timerId: 'esc.int_1.2', purpose: 'escalate', caseId: 'int_1', round: 1, step: 2 } as const;

  test('sets a timer once, whoever asks again', async () => {
    const setter = schedulerTimerSetter(new SchedulerClient(services.at('scheduler')), target, { now: () => now });
    await setter.set({ ...timer, dueAt: '2026-11-23T15:15:00Z' });
    await setter.set({ ...timer, dueAt: '2026-11-23T19:00:00Z' });
    expect(services.timers.all()).toEqual([
      {
        name: 'esc.int_1.2',
        group: 'timers',
        due: Date.parse('2026-11-23T15:15:00Z'),
        input: JSON.stringify({ ...timer, dueAt: '2026-11-23T15:15:00Z' }),
      },
    ]);
  });

  const schedule = {
    Name: 'a',
    GroupName: 'timers',
    ScheduleExpression: 'at(2026-11-23T15:15:00)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: { Arn: 'arn:t', RoleArn: 'arn:r', Input: '{"x":1}' },
  } as const;

  test('tells of a schedule, refuses its name, and forgets it', async () => {
    const client = new SchedulerClient(services.at('scheduler'));
    const { ScheduleArn } = await client.send(new CreateScheduleCommand(schedule));
    expect(ScheduleArn).toBe('arn:aws:scheduler:us-east-1:000000000000:schedule/timers/a');
    await expect(client.send(new CreateScheduleCommand(schedule))).rejects.toBeInstanceOf(ConflictException);
    const name = { Name: 'a', GroupName: 'timers' };
    expect(await client.send(new GetScheduleCommand(name))).toMatchObject({
      ScheduleExpression: 'at(2026-11-23T15:15:00)',
      Target: { Input: '{"x":1}' },
    });
    await client.send(new DeleteScheduleCommand(name));
    await expect(client.send(new GetScheduleCommand(name))).rejects.toBeInstanceOf(ResourceNotFoundException);
    await expect(client.send(new DeleteScheduleCommand(name))).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  test('reads a local time in its zone', async () => {
    const client = new SchedulerClient(services.at('scheduler'));
    await client.send(new CreateScheduleCommand({ ...schedule, ScheduleExpressionTimezone: 'America/New_York' }));
    expect(services.timers.get({ group: 'timers', name: 'a' })?.due).toBe(Date.parse('2026-11-23T20:15:00Z'));
  });

  test('refuses what is no one-time schedule that goes when it has run', async () => {
    const client = new SchedulerClient(services.at('scheduler'));
    for (const wrong of [{ ScheduleExpression: 'rate(1 hour)' }, { ActionAfterCompletion: 'NONE' as const }])
      await expect(client.send(new CreateScheduleCommand({ ...schedule, ...wrong }))).rejects.toMatchObject({
        name: 'ValidationException',
      });
  });
});

describe('Secrets Manager', () => {
  test('gives the link keys, which a restart does not change', async () => {
    const client = new SecretsManagerClient(services.at('secretsmanager'));
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'link-keys' }));
    const keys = readKept(JSON.parse(SecretString ?? ''));
    expect(Buffer.from(keys.current.key, 'base64url')).toHaveLength(32);
    const file = join(temporaryFolder(), 'link-keys.json');
    expect(await keptLinkKeys(file)).toBe(await keptLinkKeys(file));
  });

  test('knows no other secret', async () => {
    const client = new SecretsManagerClient(services.at('secretsmanager'));
    await expect(client.send(new GetSecretValueCommand({ SecretId: 'other' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
