import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { readJson, replaceFileSoon } from '../durable-file.ts';
import { deliver } from './deliver.ts';
import { type LanePump, startLanePump } from './lane-pump.ts';
import { partition } from './partition.ts';
import { inLane, type LambdaStreamEvent, lambdaRecord } from './stream-event.ts';
import { type Positions, streamReader } from './stream-reader.ts';

export interface StreamMapping {
  lane: string;
  batchSize: number;
  /** So many batches at once; records of one item never side by side. */
  parallel: number;
  invoke: (event: LambdaStreamEvent) => Promise<unknown>;
}

export interface StreamPumpSettings {
  client: DynamoDBStreamsClient;
  streamArn: string;
  mappings: readonly StreamMapping[];
  /** @returns the file that keeps a lane's position. */
  positionFile: (lane: string) => string;
  warn: (text: string) => void;
  pollMilliseconds?: number;
  pause?: (milliseconds: number) => Promise<unknown>;
}

/** The stream of the outbox, delivered to functions as its Lambda mappings would. */
export interface StreamPump extends LanePump {
  /** How many records were given up on since the start. */
  dropped(): number;
}

/** @returns the kept position, or none where it belongs to another stream: a new engine starts from the oldest record. */
function keptPositions(file: string, streamArn: string): Positions {
  const kept = readJson(file) as { streamArn: string; positions: Positions } | undefined;
  return kept?.streamArn === streamArn ? kept.positions : {};
}

const quietly = (milliseconds: number): Promise<unknown> => sleep(milliseconds, undefined, { ref: false });

/** A delivery may put records on the stream whose deliveries do the same: so long such a chain may be. */
const longestChain = 5;

/** Starts one independent loop a mapping. */
export function startStreamPump(settings: StreamPumpSettings): StreamPump {
  const { client, streamArn, positionFile, warn, pollMilliseconds = 100, pause = quietly } = settings;
  let delivered = 0;
  let dropped = 0;

  const pumps = settings.mappings.map(({ lane, batchSize, parallel, invoke }) => {
    const file = positionFile(lane);
    const mine = inLane(lane);
    const drop = (): void => {
      dropped += 1;
      warn(`Stream: gave up on a record of lane ${lane} (${dropped} in all); the sweeper brings its event again`);
    };
    return startLanePump({
      reader: streamReader(client, streamArn, keptPositions(file, streamArn)),
      select: (records) => records.filter(mine).map((record) => lambdaRecord(record, streamArn)),
      deliver: async (records) => {
        await Promise.all(
          partition(records, parallel).map((part) => deliver({ batchSize, invoke, pause, drop }, part)),
        );
        delivered += records.length;
      },
      keepPositions: (positions) => replaceFileSoon(file, JSON.stringify({ streamArn, positions })),
      warn,
      pollMilliseconds,
    });
  });

  const everyLane = async (act: (pump: LanePump) => Promise<void>): Promise<void> => {
    await Promise.all(pumps.map(act));
  };
  /** Looks again after each round that delivered something: a lane may have been idle before another one gave it work. */
  async function idle(): Promise<void> {
    for (let round = 0; round < longestChain; round++) {
      const before = delivered;
      await everyLane((pump) => pump.idle());
      if (delivered === before) return;
    }
  }

  return {
    poke: () => {
      for (const pump of pumps) pump.poke();
    },
    idle,
    stop: () => everyLane((pump) => pump.stop()),
    dropped: () => dropped,
  };
}
