import {
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  type Tag,
} from '@aws-sdk/client-dynamodb';
import { restoredTables } from '../../../../../infra/tools/admin/restore/restored-tables.ts';
import { tableNames } from '../../../../../shared/store/table.ts';

const key = 'arn:aws:kms:us-east-1:000000000000:key/data';
const arnOf = (name: string): string => `arn:aws:dynamodb:us-east-1:000000000000:table/${name}`;

/** A table as the account keeps it. */
interface KeptTable {
  description: TableDescription;
  tags: Tag[];
  ttl?: string;
  window?: { earliest: string; latest: string };
  /** Looks until it is restored. */
  looksLeft: number;
}

/** An error of AWS by its name. */
export const awsError = (name: string): Error => Object.assign(new Error(`${name} of the account`), { name });

type Call = { name: string; input: Record<string, never> & { TableName?: string } };
// biome-ignore lint/suspicious/noExplicitAny: what AWS is asked differs from command to command.
type Input = any;

const ofStage = (table: string): KeptTable => ({
  description: {
    TableName: `prod-${table}`,
    TableArn: arnOf(`prod-${table}`),
    TableStatus: 'ACTIVE',
    DeletionProtectionEnabled: true,
    SSEDescription: { KMSMasterKeyArn: key },
    ...(table === 'Outbox' && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } }),
    ...(table === 'Clinical' && { OnDemandThroughput: { MaxReadRequestUnits: 100, MaxWriteRequestUnits: 50 } }),
  },
  tags: [
    { Key: 'aws:cloudformation:stack-name', Value: 'Spinebridge-prod-data' },
    { Key: 'stage', Value: 'prod' },
  ],
  ...((table === 'Outbox' || table === 'Schedule') && { ttl: 'expiresAt' }),
  window: { earliest: '2026-10-23T00:00:00Z', latest: '2026-11-27T12:00:00Z' },
  looksLeft: 0,
});

/**
 * The part of an account that restores tables: what AWS documents of a restored table is missing until it is set. `fail` says what a
 * call comes to before it does anything.
 */
export function fakeAccount(fail: (name: string, input: Input) => Error | undefined = () => undefined) {
  const tables = new Map(tableNames.map((table) => [`prod-${table}`, ofStage(table)]));
  const calls: Call[] = [];
  const at = (name: string): KeptTable => {
    const found = tables.get(name);
    if (!found) throw new ResourceNotFoundException({ message: `no ${name}`, $metadata: {} });
    return found;
  };
  const byArn = (arn: string): KeptTable => at(arn.split('/').at(-1) ?? '');
  const answers: Record<string, (input: Input) => unknown> = {
    DescribeTable({ TableName }) {
      const table = at(TableName);
      if (table.looksLeft > 0 && --table.looksLeft === 0)
        Object.assign(table.description, {
          TableStatus: 'ACTIVE',
          RestoreSummary: { ...table.description.RestoreSummary, RestoreInProgress: false },
        });
      return { Table: structuredClone(table.description) };
    },
    DescribeTimeToLive({ TableName }) {
      const { ttl } = at(TableName);
      return {
        TimeToLiveDescription: ttl
          ? { TimeToLiveStatus: 'ENABLED', AttributeName: ttl }
          : { TimeToLiveStatus: 'DISABLED' },
      };
    },
    DescribeContinuousBackups({ TableName }) {
      const { window } = at(TableName);
      const PointInTimeRecoveryDescription = window
        ? {
            PointInTimeRecoveryStatus: 'ENABLED',
            EarliestRestorableDateTime: new Date(window.earliest),
            LatestRestorableDateTime: new Date(window.latest),
          }
        : { PointInTimeRecoveryStatus: 'DISABLED' };
      return { ContinuousBackupsDescription: { PointInTimeRecoveryDescription } };
    },
    ListTagsOfResource: ({ ResourceArn, NextToken }) =>
      NextToken
        ? { Tags: byArn(ResourceArn).tags.slice(1) }
        : {
            Tags: byArn(ResourceArn).tags.slice(0, 1),
            ...(byArn(ResourceArn).tags.length > 1 && { NextToken: 'more' }),
          },
    RestoreTableToPointInTime(input) {
      if (tables.has(input.TargetTableName)) throw awsError('TableAlreadyExistsException');
      tables.set(input.TargetTableName, {
        description: {
          TableName: input.TargetTableName,
          TableArn: arnOf(input.TargetTableName),
          TableStatus: 'CREATING',
          SSEDescription: { KMSMasterKeyArn: input.SSESpecificationOverride?.KMSMasterKeyId },
          OnDemandThroughput: input.OnDemandThroughputOverride,
          RestoreSummary: {
            SourceTableArn: arnOf(input.SourceTableName),
            RestoreDateTime: input.RestoreDateTime,
            RestoreInProgress: true,
          },
        },
        tags: [],
        looksLeft: 3,
      });
      return {};
    },
    UpdateTable({ TableName, ...changes }) {
      const { SSESpecification, ...rest } = changes;
      Object.assign(at(TableName).description, rest);
      if (SSESpecification)
        at(TableName).description.SSEDescription = { KMSMasterKeyArn: SSESpecification.KMSMasterKeyId };
      return {};
    },
    UpdateContinuousBackups({ TableName }) {
      at(TableName).window = { earliest: '2026-11-27T12:00:00Z', latest: '2026-11-27T12:00:00Z' };
      return {};
    },
    UpdateTimeToLive({ TableName, TimeToLiveSpecification }) {
      at(TableName).ttl = TimeToLiveSpecification.AttributeName;
      return {};
    },
    TagResource({ ResourceArn, Tags }) {
      byArn(ResourceArn).tags.push(...Tags);
      return {};
    },
  };
  const client = {
    async send(command: { constructor: { name: string }; input: Input }) {
      const name = command.constructor.name.replace(/Command$/, '');
      calls.push({ name, input: command.input });
      const error = fail(name, command.input);
      if (error) throw error;
      const answer = answers[name];
      if (!answer) throw new Error(`The account does not know ${name}.`);
      return answer(command.input);
    },
  } as unknown as DynamoDBClient;
  return {
    client,
    tables,
    at,
    calls: (name: string): Input[] => calls.filter((call) => call.name === name).map(({ input }) => input),
    /** Everything but looks. */
    changes: (): string[] => calls.map(({ name }) => name).filter((name) => !/^(Describe|List)/.test(name)),
  };
}

export type FakeAccount = ReturnType<typeof fakeAccount>;

/** The stage's tables as a restore asks for them. */
export const prodNames = Object.fromEntries(tableNames.map((table) => [table, `prod-${table}`])) as Record<
  (typeof tableNames)[number],
  string
>;

export const targets = (suffix: string): string[] => restoredTables.map((table) => `prod-${table}-${suffix}`);
