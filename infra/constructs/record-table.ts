import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type TableDescription, type TableName, tables } from '../../shared/store/table.ts';
import type { Stage } from '../stages.ts';
import { removalOf } from './removal.ts';

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/** A table from its one description: on demand, encrypted with our key, restorable to any second of 35 days. */
export function recordTable(scope: Construct, name: TableName, stage: Stage, encryptionKey: IKey): Table {
  const { partitionKey, sortKey, ttlAttribute, stream, indexes }: TableDescription = tables[name];
  const table = new Table(scope, name, {
    partitionKey: text(partitionKey),
    ...(sortKey && { sortKey: text(sortKey) }),
    ...(ttlAttribute && { timeToLiveAttribute: ttlAttribute }),
    ...(stream && { stream: StreamViewType.NEW_IMAGE }),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: stage.retainData,
    removalPolicy: removalOf(stage),
  });
  for (const index of indexes) {
    table.addGlobalSecondaryIndex({
      indexName: index.indexName,
      partitionKey: text(index.partitionKey),
      ...(index.sortKey && { sortKey: text(index.sortKey) }),
      projectionType: ProjectionType[index.projection],
    });
  }
  return table;
}
