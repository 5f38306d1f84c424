import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { sequenceOf } from './stream-event.ts';

/** The last sequence number done with, by shard. An absent shard is read from its oldest record. */
export type Positions = Record<string, string>;

export interface ReadRecords {
  records: StreamRecord[];
  /** Where the reader stands once these records are done with. */
  positions: Positions;
}

/** Reads one stream from a position on, shard by shard; shards that close are followed by their children. */
export interface StreamReader {
  /** @returns the next records, of one shard; none when the stream has been read to its end. @throws when the engine fails. */
  read(): Promise<ReadRecords>;
}

/** Most records are nobody's work: so many hold some forty pages of a flood. More would delay the first delivery of a long backlog. */
const recordsPerRead = 400;

export function streamReader(client: DynamoDBStreamsClient, streamArn: string, start: Positions): StreamReader {
  const positions: Positions = { ...start };
  /** Where to read on, by shard; undefined once a closed shard was read to its end. */
  const iterators = new Map<string, string | undefined>();
  let shardsChanged = true;

  async function iteratorFor(ShardId: string): Promise<string | undefined> {
    const SequenceNumber = positions[ShardId];
    const shard = { StreamArn: streamArn, ShardId };
    const oldest = () => client.send(new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' }));
    const after = { ...shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber } as const;
    const found = SequenceNumber ? await client.send(new GetShardIteratorCommand(after)).catch(oldest) : await oldest();
    return found.ShardIterator;
  }

  async function findShards(): Promise<void> {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    for (const { ShardId = '' } of StreamDescription?.Shards ?? [])
      if (!iterators.has(ShardId)) iterators.set(ShardId, await iteratorFor(ShardId));
    shardsChanged = iterators.size === 0;
  }

  async function readShard(shardId: string, ShardIterator: string): Promise<StreamRecord[]> {
    try {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator, Limit: recordsPerRead }),
      );
      iterators.set(shardId, NextShardIterator);
      shardsChanged ||= NextShardIterator === undefined;
      const last = Records.at(-1);
      if (last) positions[shardId] = sequenceOf(last);
      return Records;
    } catch (error) {
      // Iterators expire after 15 minutes; the next read takes a new one from the last position.
      iterators.delete(shardId);
      shardsChanged = true;
      throw error;
    }
  }

  return {
    read: async () => {
      if (shardsChanged) await findShards();
      for (const [shardId, iterator] of iterators) {
        const records = iterator ? await readShard(shardId, iterator) : [];
        if (records.length > 0) return { records, positions: { ...positions } };
      }
      return { records: [], positions: { ...positions } };
    },
  };
}
