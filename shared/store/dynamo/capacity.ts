import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { StoreClient } from './client.ts';

/** What one call consumed, in the units that DynamoDB bills: writes per KB, reads per 4 KB, halves for a stale read. */
export interface StoreCall {
  /** As DynamoDB names it: `Query`, `TransactWriteItems`. */
  operation: string;
  /** Units of tables and indexes together; 0 where the call failed, because DynamoDB does not tell then. */
  units: number;
  /** The part of `units` that index copies took. */
  indexUnits: number;
}

const total = (list: readonly { CapacityUnits?: number | undefined }[]): number =>
  list.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

function usesOf(output: unknown): ConsumedCapacity[] {
  const { ConsumedCapacity: uses } = output as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
  return uses === undefined ? [] : [uses].flat();
}

/**
 * Tells `onCapacity` of every call that a client makes from now on, failed ones too. For tests and the bench only: a client
 * without an observer does not ask DynamoDB for the figures.
 */
export function observeCapacity(client: StoreClient, onCapacity: (call: StoreCall) => void): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const operation = commandName.replace(/Command$/, '');
        const uses: ConsumedCapacity[] = [];
        try {
          const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
          uses.push(...usesOf(result.output));
          return result;
        } finally {
          const ofIndexes = uses.flatMap(({ GlobalSecondaryIndexes = {} }) => Object.values(GlobalSecondaryIndexes));
          onCapacity({ operation, units: total(uses), indexUnits: total(ofIndexes) });
        }
      },
    { step: 'initialize', name: 'observeCapacity' },
  );
}

/** Sums of a number of calls, by operation. */
export function sumCalls(calls: readonly StoreCall[]): Record<string, { calls: number; units: number }> {
  const sums: Record<string, { calls: number; units: number }> = {};
  for (const { operation, units } of calls) {
    const sum = sums[operation] ?? { calls: 0, units: 0 };
    sums[operation] = { calls: sum.calls + 1, units: sum.units + units };
  }
  return sums;
}
