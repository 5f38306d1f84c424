import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startEngine } from '../../support/engine.ts';
import { aTimer } from '../../support/paging-records.ts';
import { relayRig } from '../../support/relay-rig.ts';
import { started } from '../../support/started.ts';
import { caseId } from '../../support/told-case.ts';

vi.hoisted(() => {
  // Powertools then writes to the console of the test, metrics included.
  process.env.POWERTOOLS_DEV = 'true';
  process.env.POWERTOOLS_METRICS_DISABLED = 'false';
});

const sns = mockClient(SNSClient);
const scheduler = mockClient(SchedulerClient);
const printed: string[] = [];
const engine = started(startEngine);
let rig: ReturnType<typeof relayRig>;

beforeAll(async () => {
  rig = relayRig(engine);
});
beforeEach(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')));
  sns.on(PublishCommand).resolves({ $metadata: {} });
  scheduler.on(CreateScheduleCommand).resolves({});
});
afterEach(() => {
  sns.reset();
  scheduler.reset();
  printed.length = 0;
});

const publishedIds = () =>
  sns.commandCalls(PublishCommand).map(({ args }) => args[0].input.MessageAttributes?.messageId?.StringValue);

const failFor = (recipientId: string) =>
  sns.on(PublishCommand).callsFake(async ({ MessageAttributes }) => {
    if (MessageAttributes.recipient.StringValue === recipientId) throw new Error('SNS is down for ana@example.org');
    return { $metadata: {} };
  });

test('an event is told once and its pending mark is gone', async () => {
  const { event, record } = await rig.promised();
  expect(await rig.relay(record)).toEqual({ batchItemFailures: [] });
  expect(publishedIds().toSorted()).toEqual([`${event.eventId}.desk-one.email`, `${event.eventId}.nurse-one.email`]);
  expect(await rig.isPending(event.eventId)).toBe(false);
});

test('the same record again tells nobody twice', async () => {
  const { record } = await rig.promised();
  await rig.relay(record);
  expect(await rig.relay(record)).toEqual({ batchItemFailures: [] });
  expect(publishedIds()).toHaveLength(2);
});

const page = { kind: 'page', lane: 'page', step: 1 } as const;
/** Told of a page first. */
const onCall = 'nurse-one';

describe('SNS fails for one recipient', () => {
  test('a page is reported and stays pending, and the retry sends only what is missing', async () => {
    const { event, record } = await rig.promised(page);
    let asked = 0;
    sns.on(PublishCommand).callsFake(async () => {
      if (asked++ === 0) throw new Error('SNS is down for ana@example.org');
      return { $metadata: {} };
    });
    expect(await rig.relay(record)).toEqual({ batchItemFailures: [{ itemIdentifier: event.eventId }] });
    expect(await rig.isPending(event.eventId)).toBe(true);
    const before = publishedIds();

    sns.reset();
    sns.on(PublishCommand).resolves({ $metadata: {} });
    expect(await rig.relay(record)).toEqual({ batchItemFailures: [] });
    expect(publishedIds()).toEqual([before[0]]);
    expect(await rig.isPending(event.eventId)).toBe(false);
  });

  test('a notice is left to the sweeper: it is pending, put off and not reported', async () => {
    const { event, record } = await rig.promised();
    failFor('desk-one');
    expect(await rig.relay(record)).toEqual({ batchItemFailures: [] });
    expect(await rig.isPending(event.eventId)).toBe(true);
    expect(await rig.recordOf(event.eventId)).toMatchObject({ dynamodb: { NewImage: { postponed: { BOOL: true } } } });
  });

  test('what is put off is passed over on the stream until the sweeper brings it back', async () => {
    const { event, record } = await rig.promised();
    failFor('desk-one');
    await rig.relay(record);
    sns.reset();
    sns.on(PublishCommand).resolves({ $metadata: {} });
    expect(await rig.relay(await rig.recordOf(event.eventId))).toEqual({ batchItemFailures: [] });
    expect(publishedIds()).toEqual([]);

    await rig.nudge(event.eventId);
    await rig.relay(await rig.recordOf(event.eventId));
    expect(publishedIds()).toEqual([`${event.eventId}.desk-one.email`]);
    expect(await rig.isPending(event.eventId)).toBe(false);
  });

  test('other events of the batch are not held up', async () => {
    const noticed = await rig.promised();
    const paged = await rig.promised(page);
    failFor(onCall);
    const another = await rig.promised({ kind: 'page', lane: 'page', step: 2 });
    expect(await rig.relay(noticed.record, paged.record, another.record)).toEqual({
      batchItemFailures: [{ itemIdentifier: paged.event.eventId }],
    });
    expect(await rig.isPending(another.event.eventId)).toBe(false);
  });

  test('the log and the metrics hold ids, codes and counts, and nothing of the error’s text', async () => {
    const { event, record } = await rig.promised();
    failFor('desk-one');
    await rig.relay(record);
    const text = printed.join('\n');
    expect(text).toContain(`${event.eventId}.desk-one.email`);
    expect(text).toContain('"SendsFailed"');
    expect(text).not.toMatch(/ana|@|Ana|Prueba|6315550123|NewImage/);
  });
});

test('all pages fail: each is reported, none is thrown', async () => {
  const one = await rig.promised(page);
  const two = await rig.promised(page);
  sns.on(PublishCommand).rejects(new Error('down'));
  const { batchItemFailures } = await rig.relay(one.record, two.record);
  const reported = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  expect(reported.toSorted()).toEqual([one.event.eventId, two.event.eventId]);
});

test('a record that no schema reads holds up nobody: it is counted, left pending and not retried', async () => {
  const poison: DynamoDBRecord = {
    dynamodb: { SequenceNumber: '1', NewImage: { pk: { S: 'evt_poison' }, event: { M: { name: { S: 'Ana' } } } } },
  };
  const { event, record } = await rig.promised();
  expect(await rig.relay(poison, record)).toEqual({ batchItemFailures: [] });
  expect(await rig.isPending(event.eventId)).toBe(false);
  const text = printed.join('\n');
  expect(text).toContain('"EventsUnreadable"');
  expect(text).toContain('evt_poison');
  expect(text).not.toContain('Ana');
});

test('a record without a new image is nothing to do', async () => {
  expect(await rig.relay({ eventName: 'REMOVE', dynamodb: { SequenceNumber: '1' } })).toEqual({
    batchItemFailures: [],
  });
  expect(publishedIds()).toEqual([]);
});

describe('a timer', () => {
  const timerOf = (step: number) => aTimer({ caseId, timerId: `${caseId}-page-1-${step}`, step });

  test('is set with the Scheduler, and stays until it is settled', async () => {
    const timer = timerOf(1);
    expect(await rig.relay(await rig.promisedTimer(timer))).toEqual({ batchItemFailures: [] });
    expect(scheduler.commandCalls(CreateScheduleCommand)[0]?.args[0].input.Name).toBe(timer.timerId);
    expect(await rig.isPending(timer.timerId)).toBe(false);
    expect(await rig.recordOf(timer.timerId)).toMatchObject({ dynamodb: { NewImage: { due: { S: 'page' } } } });
  });

  test('that is set already counts as set', async () => {
    const conflict = new ConflictException({ message: 'exists', Message: 'exists', $metadata: {} });
    scheduler.on(CreateScheduleCommand).rejects(conflict);
    const timer = timerOf(2);
    expect(await rig.relay(await rig.promisedTimer(timer))).toEqual({ batchItemFailures: [] });
    expect(await rig.isPending(timer.timerId)).toBe(false);
  });

  test('that cannot be set stays pending and is left to the sweeper, as everything that comes with the notices is', async () => {
    scheduler.on(CreateScheduleCommand).rejects(new Error('throttled'));
    const timer = timerOf(3);
    expect(await rig.relay(await rig.promisedTimer(timer))).toEqual({ batchItemFailures: [] });
    expect(await rig.isPending(timer.timerId)).toBe(true);
  });
});
