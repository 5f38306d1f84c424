import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { setEnvironment } from '../../../infra/local/environment.ts';
import { inLane } from '../../../infra/local/stream/stream-event.ts';
import { createTables } from '../../../infra/local/tables.ts';
import { Environment } from '../../../shared/config/environment.ts';
import { lanes } from '../../../shared/domain/messages/outbox-event.ts';
import { type Json, ofType, templates } from '../support/cloud.ts';
import { pathOf } from '../support/names.ts';

const ofLambdas = ofType(templates.dev.service, 'AWS::Lambda::Function').map(
  ([, { Properties }]) => Properties.Environment.Variables,
);
const ours = (names: string[]): string[] => [...new Set(names)].filter((n) => !/^(AWS|POWERTOOLS)_/.test(n)).toSorted();

function localVariables(): string[] {
  const kept = { ...process.env };
  for (const name of Object.keys(process.env)) delete process.env[name];
  setEnvironment({ publicUrl: 'http://localhost', dynamodb: 'http://localhost', aws: 'http://localhost' });
  const names = Object.keys(process.env);
  for (const name of names) delete process.env[name];
  Object.assign(process.env, kept);
  return ours(names);
}

async function localTables(): Promise<CreateTableCommandInput[]> {
  const created: CreateTableCommandInput[] = [];
  const client = {
    send: async ({ input }: { input: Json }) => void (input.KeySchema && created.push(input)),
  };
  const answering = { send: async (command: Json) => (await client.send(command)) ?? {} };
  await createTables(answering as unknown as DynamoDBClient);
  return created;
}

/** What both worlds must agree on. */
const shape = ({ KeySchema, GlobalSecondaryIndexes = [], StreamSpecification }: Json) => ({
  KeySchema,
  GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema: keys, Projection }: Json) => ({
    IndexName,
    KeySchema: keys,
    Projection,
  })),
  stream: StreamSpecification?.StreamViewType,
});

describe('the laptop and the templates agree on', () => {
  it('environment variables', () => {
    const deployed = ours(ofLambdas.flatMap((variables) => Object.keys(variables)));
    expect(localVariables()).toEqual(deployed);
    expect(deployed.filter((name) => !(name in Environment.shape))).toEqual([]);
  });

  it('tables, indexes and streams', async () => {
    const local = Object.fromEntries((await localTables()).map((table) => [table.TableName, shape(table)]));
    const deployed = Object.fromEntries(
      ofType(templates.dev.data, 'AWS::DynamoDB::Table').map(([, table]) => [
        pathOf(table).split('/')[1],
        shape(table.Properties),
      ]),
    );
    expect(deployed).toEqual(local);
  });

  it('which events of the stream each lane gets', () => {
    const patterns = ofType(templates.dev.service, 'AWS::Lambda::EventSourceMapping').map(
      ([, { Properties }]) => JSON.parse(Properties.FilterCriteria.Filters[0].Pattern).dynamodb.NewImage,
    );
    expect(patterns.map(({ lane }) => lane.S[0]).toSorted()).toEqual([...lanes].toSorted());
    for (const { lane, pending } of patterns) {
      const picks = inLane(lane.S[0]);
      expect(pending).toEqual({ S: [{ exists: true }] });
      for (const other of lanes) {
        const image = { lane: { S: other }, pending: { S: 'P' } };
        expect(picks({ dynamodb: { NewImage: image } })).toBe(other === lane.S[0]);
        expect(picks({ dynamodb: { NewImage: { lane: { S: other } } } })).toBe(false);
      }
    }
  });
});
