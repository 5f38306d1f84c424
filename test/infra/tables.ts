import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createTables } from '../../infra/local/tables.ts';
import { type TableDescription, type TableName, tableNames, tables } from '../../shared/store/table.ts';
import { both, type Cfn, prod, type StageTemplates } from './support/synthesised.ts';

/** A table as its keys, indexes, stream and expiry; the same words for all three sources. */
interface Shape {
  name: string;
  keys: string[];
  indexes: string[];
  stream: string | undefined;
  ttl: string | undefined;
  attributes: string[];
}

const keysOf = (schema: Cfn[]): string[] => schema.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`);

const indexOf = ({ IndexName, KeySchema, Projection }: Cfn): string =>
  `${IndexName}: ${keysOf(KeySchema).join(', ')}; ${Projection.ProjectionType}`;

/** Both CloudFormation and CreateTable use these words. */
const shapeOf = (name: string, props: Cfn, ttl: string | undefined): Shape => ({
  name,
  keys: keysOf(props.KeySchema),
  indexes: (props.GlobalSecondaryIndexes ?? []).map(indexOf).toSorted(),
  stream: props.StreamSpecification?.StreamViewType,
  ttl,
  attributes: props.AttributeDefinitions.map((each: Cfn) => `${each.AttributeName} ${each.AttributeType}`).toSorted(),
});

function described(name: TableName): Shape {
  const table: TableDescription = tables[name];
  const keys = ({ partitionKey, sortKey }: { partitionKey: string; sortKey?: string }): string[] => [
    `HASH ${partitionKey}`,
    ...(sortKey ? [`RANGE ${sortKey}`] : []),
  ];
  const all = [table, ...table.indexes].flatMap((each) => [each.partitionKey, each.sortKey ?? each.partitionKey]);
  return {
    name,
    keys: keys(table),
    indexes: table.indexes.map((each) => `${each.indexName}: ${keys(each).join(', ')}; ${each.projection}`).toSorted(),
    stream: table.stream && 'NEW_IMAGE',
    ttl: table.ttlAttribute,
    attributes: [...new Set(all)].map((attribute) => `${attribute} S`).toSorted(),
  };
}

const deployed = (templates: StageTemplates): Shape[] =>
  templates.all('AWS::DynamoDB::Table').map(({ name, props }) => {
    const { Enabled, AttributeName } = props.TimeToLiveSpecification ?? {};
    return shapeOf(name.replace('data/', ''), props, Enabled ? AttributeName : undefined);
  });

async function local(): Promise<Shape[]> {
  const client = new DynamoDBClient({ region: 'us-east-1' });
  const sent = mockClient(client);
  sent.on(ListTablesCommand).resolves({ TableNames: [] });
  await createTables(client);
  const expiries = sent.commandCalls(UpdateTimeToLiveCommand).map((call) => call.args[0].input);
  return sent.commandCalls(CreateTableCommand).map((call) => {
    const { input } = call.args[0];
    const expiry = expiries.find(({ TableName }) => TableName === input.TableName);
    return shapeOf(input.TableName ?? '', input, expiry?.TimeToLiveSpecification?.AttributeName);
  });
}

const byName = (shapes: Shape[]): Shape[] => shapes.toSorted((a, b) => a.name.localeCompare(b.name));

describe('the tables of the templates, of the local stack and of shared/store/table.ts', () => {
  it('are the same', async () => {
    const wanted = byName(tableNames.map(described));
    for (const templates of both) expect(byName(deployed(templates))).toEqual(wanted);
    expect(byName(await local())).toEqual(wanted);
  });
});

describe.each(both)('every table of $stage.name', (templates) => {
  const all = templates.all('AWS::DynamoDB::Table');

  it('is on demand, encrypted with the data key and restorable to any second', () => {
    for (const { name, props } of all) {
      expect(templates.text('data', props.SSESpecification.KMSMasterKeyId), name).toBe('data/DataKey.Arn');
      expect(props.SSESpecification, name).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
      expect(props.PointInTimeRecoverySpecification, name).toEqual({ PointInTimeRecoveryEnabled: true });
      expect(props.BillingMode, name).toBe('PAY_PER_REQUEST');
    }
  });

  it('outlives its stack where the stage keeps its data, as do keys, secrets, users and logs', () => {
    const kept = templates.stage.retainData;
    for (const { name, props, deletionPolicy } of all) {
      expect(props.DeletionProtectionEnabled ?? false, name).toBe(kept);
      expect(deletionPolicy, name).toBe(kept ? 'Retain' : 'Delete');
    }
    const types = ['AWS::KMS::Key', 'AWS::Backup::BackupVault', 'AWS::SecretsManager::Secret', 'AWS::Logs::LogGroup'];
    for (const { name, deletionPolicy } of [...types, 'AWS::Cognito::UserPool'].flatMap((type) => templates.all(type)))
      expect(deletionPolicy, name).toBe(kept ? 'Retain' : 'Delete');
  });
});

describe('the messages key', () => {
  it('may be used by every service that a queue or topic lets in', () => {
    const inQueues = [...prod.all('AWS::SQS::QueuePolicy'), ...prod.all('AWS::SNS::TopicPolicy')]
      .flatMap(({ props }) => props.PolicyDocument.Statement)
      .flatMap(({ Effect, Principal }) => (Effect === 'Allow' ? [Principal.Service].flat() : []));
    const { Statement } = prod.named('data/MessagesKey').props.KeyPolicy;
    const admitted: string[] = Statement.flatMap(({ Principal }: Cfn) => Principal.Service ?? []);
    expect(inQueues).toContain('events.amazonaws.com');
    expect([...new Set(inQueues)].filter((service) => !admitted.includes(service))).toEqual([]);
  });
});
