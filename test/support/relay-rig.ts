import { randomUUID } from 'node:crypto';
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Context, DynamoDBRecord } from 'aws-lambda';
import { type RelaySetup, relayHandler } from '../../functions/stream/relay-handler.ts';
import { clockSettings } from '../../shared/config/clocks.ts';
import { readEnvironment, tableNameOf } from '../../shared/config/environment.ts';
import { firstVisit, schedulingSettings } from '../../shared/config/scheduling.ts';
import type { EventKind, EventOf } from '../../shared/domain/messages/events.ts';
import type { Timer } from '../../shared/domain/messages/timer.ts';
import { derivedId, randomIds } from '../../shared/gateways/random-ids.ts';
import { schedulerTimerSetter } from '../../shared/gateways/scheduler-timer-setter.ts';
import { snsStaffNotifier } from '../../shared/gateways/sns-staff-notifier.ts';
import { log } from '../../shared/observability/log.ts';
import { floodCounter } from '../../shared/store/flood-counter.ts';
import { floodStore } from '../../shared/store/flood-store.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { messageLedger } from '../../shared/store/message-ledger.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { calendarReader } from '../../shared/store/readers/calendar-reader.ts';
import { worklistReader } from '../../shared/store/readers/case-reader.ts';
import { eventReader } from '../../shared/store/readers/event-reader.ts';
import { factsReader } from '../../shared/store/readers/facts-reader.ts';
import { referralEventReader } from '../../shared/store/readers/referral-event-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import { trayReader } from '../../shared/store/readers/tray-reader.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import type { TableName } from '../../shared/store/table.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import type { TestEngine } from './engine.ts';
import { findingDeps } from './finding-deps.ts';
import { relayWorld } from './relay-world.ts';
import { eventOf, nineOClock } from './told-case.ts';
import { noTopic } from './told-staff.ts';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

/** An invocation with all of the relay's ten seconds left. */
export const context = { getRemainingTimeInMillis: () => 10_000 } as Context;

const target = { group: 'timers', targetArn: 'arn:fn', roleArn: 'arn:role', deadLetterArn: 'arn:dlq' };
let lastEvent = 0;

/** The relay over the engine's Outbox table; SNS and the Scheduler are for the test to mock. */
export function relayRig({ client, environment }: TestEngine) {
  const tableName = (table: TableName) => tableNameOf(readEnvironment(environment), table);
  /** An event comes long after the one before, so that none waits in a tray for another. */
  const now = () => nineOClock.add({ minutes: 10 * lastEvent });
  const setup = (): RelaySetup => ({
    deps: {
      ...relayWorld().deps,
      ...findingDeps(client, tableName),
      calendar: calendarReader(client, tableName),
      clock: { now },
      clockSettings,
      knownTimers: timerStore(client, tableName),
      schedule: scheduleReader(client, tableName),
      settings: schedulingSettings,
      firstVisit,
      staff: snsStaffNotifier(new SNSClient({ region: 'us-east-1' }), 'arn:staff', log),
      timers: schedulerTimerSetter(new SchedulerClient({ region: 'us-east-1' }), target, { now: () => nineOClock }),
      messages: messageLedger(client, tableName),
      worklist: worklistReader(client, tableName),
      topic: noTopic,
      usual: () => [],
      testText: { subject: 'Test', body: 'Test' },
      promisedEvents: eventReader(client, tableName),
      referralEvents: referralEventReader(client, tableName),
      trays: trayReader(client, tableName),
      floods: floodStore(client, tableName),
      floodCounter: floodCounter(client, tableName),
      outbox: outboxStore(client, tableName),
      rounds: roundReader(client, tableName),
      facts: factsReader(client, tableName),
      ledger: ledger(client, tableName, 'America/New_York'),
      ids: randomIds,
      derivedId,
      log,
    },
    readPromise: promisedOf,
  });
  const itemOf = (eventId: string) => readItem(client, tableName('Outbox'), eventId);
  const recordOf = async (promiseId: string): Promise<DynamoDBRecord> => {
    const NewImage = (await itemOf(promiseId)) as Image;
    return { eventName: 'INSERT', dynamodb: { SequenceNumber: promiseId, NewImage } };
  };
  return {
    relay: (...Records: DynamoDBRecord[]) => relayHandler(setup)({ Records }, context),
    /** What the stream makes of a stored promise as it stands now. */
    recordOf,
    /** Puts a promise on the stream again, as the sweeper does. */
    nudge: (promiseId: string) => outboxStore(client, tableName).nudge(promiseId, nineOClock.add({ minutes: 1 })),
    isPending: async (eventId: string) => (await itemOf(eventId))?.pending !== undefined,
    /** Stores a timer as a transaction of ours does. @returns the record that the stream makes of it. */
    async promisedTimer(timer: Timer): Promise<DynamoDBRecord> {
      const at = '2026-11-23T14:00:00.000Z';
      await ledger(client, tableName, 'America/New_York').commit([{ kind: 'timer-set', timer, at }], randomUUID());
      return recordOf(timer.timerId);
    },
    /** Stores an event as a transaction of ours does. @returns it with the record that the stream makes of it. */
    async promised<K extends EventKind = 'new-case'>(changes: { kind?: K } & Partial<EventOf<K>> = {}) {
      const event = eventOf<K>({ eventId: `evt_${String(++lastEvent).padStart(20, '0')}`, ...changes });
      await ledger(client, tableName, 'America/New_York').commit([{ kind: 'event', event }], event.eventId);
      return { event, record: await recordOf(event.eventId) };
    },
  };
}

async function readItem(client: DynamoDBClient, TableName: string, pk: string) {
  const query = new GetItemCommand({ TableName, Key: { pk: { S: pk } }, ConsistentRead: true });
  return (await client.send(query)).Item;
}
