import { describe, expect, it } from 'vitest';
import { type TableDescription, tableNames, tables } from '../../../shared/store/table.ts';
import { type Json, ofType, type StageName, templates } from '../support/cloud.ts';
import { pathOf } from '../support/names.ts';

const deployed = (stage: StageName) =>
  Object.fromEntries(
    ofType(templates[stage].data, 'AWS::DynamoDB::Table').map(([, table]) => [pathOf(table).split('/')[1], table]),
  );

const keysOf = (schema: Json): string[] => schema.map(({ AttributeName }: Json) => AttributeName);
const described = ({ partitionKey, sortKey }: { partitionKey: string; sortKey?: string }): string[] =>
  sortKey ? [partitionKey, sortKey] : [partitionKey];

describe('tables', () => {
  const prod = deployed('prod');

  it('are those of table.ts and no other', () => {
    expect(Object.keys(prod)).toEqual(tableNames);
    expect(Object.keys(deployed('dev'))).toEqual(tableNames);
  });

  it.each(tableNames)('%s has the keys, indexes, stream and expiry of table.ts', (name) => {
    const { Properties } = prod[name] as Json;
    const description: TableDescription = tables[name];
    expect(keysOf(Properties.KeySchema)).toEqual(described(description));
    const indexes = (Properties.GlobalSecondaryIndexes ?? []).map((index: Json) => ({
      name: index.IndexName,
      keys: keysOf(index.KeySchema),
      projection: index.Projection.ProjectionType,
    }));
    expect(indexes).toEqual(
      description.indexes.map((index) => ({
        name: index.indexName,
        keys: described(index),
        projection: index.projection,
      })),
    );
    expect(Properties.StreamSpecification?.StreamViewType).toBe(description.stream ? 'NEW_IMAGE' : undefined);
    expect(Properties.TimeToLiveSpecification?.AttributeName).toBe(description.ttlAttribute);
  });

  it.each(tableNames)('%s is encrypted with our key, restorable, on demand, and kept in prod', (name) => {
    const { Properties, DeletionPolicy } = prod[name] as Json;
    expect(Properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
    expect(Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
    expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(Properties.DeletionProtectionEnabled).toBe(true);
    expect(DeletionPolicy).toBe('Retain');
    expect(deployed('dev')[name]?.DeletionPolicy).toBe('Delete');
  });

  it('are all backed up', () => {
    const [[, selection]] = ofType(templates.prod.data, 'AWS::Backup::BackupSelection') as [[string, Json]];
    expect(selection.Properties.BackupSelection.Resources).toHaveLength(tableNames.length);
  });
});

describe('keys', () => {
  it.each(['dev', 'prod'] as const)('of %s are three, and rotate', (stage) => {
    const keys = ofType(templates[stage].data, 'AWS::KMS::Key');
    expect(keys.map(([, key]) => pathOf(key))).toEqual(['data/DataKey', 'data/MessagesKey', 'data/LogsKey']);
    for (const [, key] of keys) expect(key.Properties.EnableKeyRotation).toBe(true);
  });
});
