import type { Lane } from '../shared/domain/messages/events.ts';
import type { FunctionName, functions } from './functions.ts';

/** The functions that read a stream. */
type StreamName = {
  [Name in FunctionName]: (typeof functions)[Name]['trigger'] extends 'stream' ? Name : never;
}[FunctionName];

export interface OutboxMapping {
  lane: Lane;
  batchSize: number;
  /** Lambda's ParallelizationFactor: so many batches at once, each event always in the same one. */
  parallel: number;
  function: StreamName;
}

/**
 * How the outbox stream reaches who keeps its promises: one mapping a lane, each delivering only what is still pending, so that
 * pages never wait behind notices and a done mark does not come back as work. There are no more than two, because no more than
 * two may read a shard of a DynamoDB stream without being throttled. Pages go out side by side, those of a batch too, so that one
 * that cannot be sent now holds up few others and a thousand of a flood hold up nobody.
 */
export const outboxMappings: readonly OutboxMapping[] = [
  { lane: 'page', batchSize: 10, parallel: 10, function: 'relay' },
  { lane: 'notice', batchSize: 10, parallel: 1, function: 'relay' },
];

/** How often the sweeper looks for promises not kept. */
export const sweepEveryMinutes = 5;
