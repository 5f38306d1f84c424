import type { LambdaStreamRecord } from './stream-event.ts';

const keyOf = ({ dynamodb }: LambdaStreamRecord): string => JSON.stringify(dynamodb.Keys);

/**
 * Deals records out to at most so many parts, as Lambda does with ParallelizationFactor: those of one item stay together
 * and in order.
 */
export function partition(records: readonly LambdaStreamRecord[], parallel: number): LambdaStreamRecord[][] {
  const byItem = Map.groupBy(records, keyOf);
  const parts: LambdaStreamRecord[][] = Array.from({ length: Math.min(parallel, byItem.size) }, () => []);
  for (const [at, ofItem] of [...byItem.values()].entries()) parts[at % parts.length]?.push(...ofItem);
  return parts;
}
