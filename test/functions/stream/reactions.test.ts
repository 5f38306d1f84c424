import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Context, DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { relayHandler } from '../../../functions/stream/relay-handler.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { checkDeadlineAfter } from '../../../shared/domain/messages/reaction.ts';
import { fromItem } from '../../../shared/store/dynamo/item.ts';
import { promisedOf } from '../../../shared/store/records/promise-record.ts';
import type { ReactionDeps } from '../../../shared/workflows/reactions/run-reaction.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, intakeId } from '../../support/histories.ts';
import { anEvent } from '../../support/records.ts';
import { relayWorld } from '../../support/relay-world.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

vi.hoisted(() => {
  // Powertools then writes to the console of the test, metrics included.
  process.env.POWERTOOLS_DEV = 'true';
  process.env.POWERTOOLS_METRICS_DISABLED = 'false';
});

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

const reaction = checkDeadlineAfter(anEvent({ caseId: intakeId }));
const { reactionId } = reaction;
const at = '2026-11-23T14:00:00.000Z';
const context = { getRemainingTimeInMillis: () => 15_000 } as Context;
const printed: string[] = [];

const store = started(openFaultStore);
beforeEach(async () => {
  printed.length = 0;
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')));
  await store.begin([...aCase({ urgency: 'urgent' }), { kind: 'reaction-promised', reaction, at }]);
});

async function itemOf(pk: string) {
  const query = new GetItemCommand({ TableName: store.tableName('Outbox'), Key: { pk: { S: pk } } });
  return (await store.client.send(query)).Item;
}

async function recordOf(pk: string): Promise<DynamoDBRecord> {
  return { eventName: 'INSERT', dynamodb: { SequenceNumber: pk, NewImage: (await itemOf(pk)) as Image } };
}

/** The relay, which has nobody to tell here. */
const react = (record: DynamoDBRecord, changed: Partial<Pick<ReactionDeps, 'directory'>> = {}) => {
  const { deps } = workflowWorld(store);
  const setup = {
    deps: { ...relayWorld().deps, ...deps, timers: relayWorld().deps.timers, ...changed, outbox: deps.outbox },
    onceIn: () => async () => undefined,
    readPromise: promisedOf,
  };
  return relayHandler(() => setup)({ Records: [record] }, context);
};
const nobodyWorks = { directory: async () => ({ ...sampleDirectory, practitioners: [] }) };
const broken = {
  directory: async () => {
    throw new Error('the directory of ana@example.org cannot be read');
  },
};

describe('a reaction', () => {
  test('that finds nothing to tell is done', async () => {
    expect(await react(await recordOf(reactionId))).toEqual({ batchItemFailures: [] });
    expect(await itemOf(reactionId)).not.toHaveProperty('pending');
    expect(printed.join()).toContain('reaction-settled');
  });

  test('that finds something promises it and is done', async () => {
    await react(await recordOf(reactionId), { directory: nobodyWorks });
    const items = [...(await store.contents()).values()].map(({ item }) => fromItem(item));
    expect(items.flatMap(({ event }) => event ?? [])).toMatchObject([{ kind: 'no-capacity', caseId: intakeId }]);
    expect(printed.join()).toContain('reaction-acted');
  });

  test('that fails is left to the sweeper, delays no other, and says so by ids alone', async () => {
    expect(await react(await recordOf(reactionId), { directory: broken })).toEqual({ batchItemFailures: [] });
    expect(await itemOf(reactionId)).toMatchObject({ pending: {}, postponed: { BOOL: true } });
    expect(printed.join()).toContain('event-failed');
    expect(printed.join()).toContain('ReactionsFailed');
    expect(printed.join()).not.toContain('ana@example.org');
  });

  test('that waits for its turn is passed over, and runs when the sweeper brings it back', async () => {
    await react(await recordOf(reactionId), { directory: broken });
    await react(await recordOf(reactionId), { directory: broken });
    expect(printed.filter((line) => line.includes('event-failed'))).toHaveLength(1);
    const { deps } = workflowWorld(store);
    await deps.outbox.nudge(reactionId, deps.clock.now());
    await react(await recordOf(reactionId));
    expect(await itemOf(reactionId)).not.toHaveProperty('pending');
  });
});
