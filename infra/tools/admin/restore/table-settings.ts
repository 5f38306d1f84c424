import { isDeepStrictEqual } from 'node:util';
import {
  type DynamoDBClient,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { TableFacts } from './table-facts.ts';

/** Something that a restored table is to have as its source has it. */
export interface Setting {
  readonly label: string;
  /** What the source has, in words. */
  readonly wanted: (source: TableFacts) => string;
  readonly isSet: (source: TableFacts, restored: TableFacts) => boolean;
  readonly set: (client: DynamoDBClient, source: TableFacts, TableName: string, arn: string) => Promise<unknown>;
}

const update = (client: DynamoDBClient, input: UpdateTableCommandInput) => client.send(new UpdateTableCommand(input));

const encryption: Setting = {
  label: 'encryption key',
  wanted: ({ keyArn }) => keyArn ?? "AWS's own",
  isSet: (source, restored) => source.keyArn === restored.keyArn,
  set: (client, { keyArn }, TableName) =>
    update(client, {
      TableName,
      SSESpecification: keyArn ? { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: keyArn } : { Enabled: false },
    }),
};

const recovery: Setting = {
  label: 'point-in-time recovery',
  wanted: () => 'on',
  isSet: (_, restored) => restored.window !== undefined,
  set: (client, _, TableName) =>
    client.send(
      new UpdateContinuousBackupsCommand({
        TableName,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    ),
};

const expiry: Setting = {
  label: 'time to live',
  wanted: ({ ttlAttribute }) => ttlAttribute ?? 'none',
  isSet: (source, restored) => source.ttlAttribute === undefined || source.ttlAttribute === restored.ttlAttribute,
  set: (client, { ttlAttribute }, TableName) =>
    client.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true },
      }),
    ),
};

const stream: Setting = {
  label: 'stream',
  wanted: (source) => source.stream ?? 'none',
  isSet: (source, restored) => source.stream === undefined || source.stream === restored.stream,
  set: (client, source, TableName) =>
    update(client, { TableName, StreamSpecification: { StreamEnabled: true, StreamViewType: source.stream } }),
};

const limits: Setting = {
  label: 'on-demand limits',
  wanted: ({ onDemand }) =>
    onDemand ? `${onDemand.MaxReadRequestUnits} read, ${onDemand.MaxWriteRequestUnits} write` : 'none',
  isSet: (source, restored) => source.onDemand === undefined || isDeepStrictEqual(source.onDemand, restored.onDemand),
  set: (client, { onDemand }, TableName) => update(client, { TableName, OnDemandThroughput: onDemand }),
};

const tags: Setting = {
  label: 'tags',
  wanted: (source) => source.tags.map(({ Key, Value }) => `${Key}=${Value}`).join(', ') || 'none',
  isSet: (source, restored) =>
    source.tags.every(({ Key, Value }) => restored.tags.some((tag) => tag.Key === Key && tag.Value === Value)),
  set: (client, source, _, ResourceArn) => client.send(new TagResourceCommand({ ResourceArn, Tags: [...source.tags] })),
};

const protection: Setting = {
  label: 'deletion protection',
  wanted: ({ isProtected }) => (isProtected ? 'on' : 'off'),
  isSet: (source, restored) => !source.isProtected || restored.isProtected,
  set: (client, _, TableName) => update(client, { TableName, DeletionProtectionEnabled: true }),
};

/** In the order in which they are set: a table is safe from loss first. */
export const settings: readonly Setting[] = [recovery, protection, encryption, tags, stream, limits, expiry];
