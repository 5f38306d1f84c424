import type {
  AttributeDefinition,
  GlobalSecondaryIndex,
  KeySchemaElement,
  StreamSpecification,
} from '@aws-sdk/client-dynamodb';
import type { IndexDescription, TableDescription } from '../../shared/store/table.ts';

type Keys = Pick<TableDescription, 'partitionKey' | 'sortKey'>;

/** Keys as the engine takes and tells them. */
export const keySchema = ({ partitionKey, sortKey }: Keys): KeySchemaElement[] => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  ...(sortKey ? [{ AttributeName: sortKey, KeyType: 'RANGE' } as const] : []),
];

/** Every attribute that is a key somewhere, once. */
export function keyAttributes(keyed: readonly Keys[]): AttributeDefinition[] {
  const names = keyed.flatMap(keySchema).map((key) => key.AttributeName);
  return [...new Set(names)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));
}

export const indexOf = (index: IndexDescription): GlobalSecondaryIndex => ({
  IndexName: index.indexName,
  KeySchema: keySchema(index),
  Projection: { ProjectionType: index.projection },
});

export const newImages: StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' };
