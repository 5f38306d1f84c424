import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { MeteredCall } from '../metering-proxy.ts';

/** What one operation asked of DynamoDB. */
export interface Units {
  reads: number;
  readUnits: number;
  writes: number;
  writeUnits: number;
  /** Every call by the tables it touched, `Cases 2+1` being two units of the table and one of its indexes. */
  parts: readonly string[];
}

const sum = (list: readonly (number | undefined)[]): number => list.reduce<number>((all, each = 0) => all + each, 0);
const indexUnits = ({ GlobalSecondaryIndexes = {} }: ConsumedCapacity): number =>
  sum(Object.values(GlobalSecondaryIndexes).map(({ CapacityUnits }) => CapacityUnits));
const isWrite = ({ operation }: MeteredCall): boolean => /Write|Put|Update|Delete/.test(operation);
const totalOf = (calls: readonly MeteredCall[]): number =>
  sum(calls.flatMap(({ uses }) => uses.map(({ CapacityUnits }) => CapacityUnits)));

const partOf = (use: ConsumedCapacity): string => {
  const ofIndexes = indexUnits(use);
  return `${use.TableName} ${(use.CapacityUnits ?? 0) - ofIndexes}${ofIndexes > 0 ? `+${ofIndexes}` : ''}`;
};

/** Adds up what calls consumed, reads and writes apart. */
export function unitsOf(calls: readonly MeteredCall[]): Units {
  const [writes, reads] = [calls.filter(isWrite), calls.filter((call) => !isWrite(call))];
  return {
    reads: reads.length,
    readUnits: totalOf(reads),
    writes: writes.length,
    writeUnits: totalOf(writes),
    parts: calls.map(({ operation, uses }) => `${operation}(${uses.map(partOf).join(', ')})`),
  };
}
