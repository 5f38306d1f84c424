import type { LambdaStreamEvent, LambdaStreamRecord } from './stream-event.ts';

export interface DeliverySettings {
  batchSize: number;
  /** Invokes the function; answers may name `batchItemFailures`. */
  invoke: (event: LambdaStreamEvent) => Promise<unknown>;
  pause: (milliseconds: number) => Promise<unknown>;
  /** Called for a record given up on. The sweeper brings its event again. */
  drop: (record: LambdaStreamRecord) => void;
}

/** Outlasts the 10 s for which a killed relay's lock on a message stays: 20 s in all. */
const maximumAttempts = 14;
const backoff = (attempt: number): number => Math.min(2000, 50 * 2 ** attempt);

interface Outcome {
  /** How many records from the front on are done. */
  done: number;
  /** The function failed as a whole, so nobody knows which record is to blame. */
  threw: boolean;
}

/** Reads the answer as a mapping with ReportBatchItemFailures does: all after the first failure comes again. */
async function attempt(invoke: DeliverySettings['invoke'], batch: LambdaStreamRecord[]): Promise<Outcome> {
  try {
    const answer = (await invoke({ Records: batch })) as
      | { batchItemFailures?: { itemIdentifier: string }[] }
      | undefined;
    const failed = (answer?.batchItemFailures ?? []).map(({ itemIdentifier }) =>
      batch.findIndex((record) => record.dynamodb.SequenceNumber === itemIdentifier),
    );
    return { done: failed.length === 0 ? batch.length : Math.max(0, Math.min(...failed)), threw: false };
  } catch {
    return { done: 0, threw: true };
  }
}

/**
 * Delivers records in order, in batches. A failed record holds up those behind it and is tried again with growing
 * pauses; after the last attempt it is dropped. A function that fails as a whole gets its records one by one.
 */
export async function deliver(settings: DeliverySettings, records: LambdaStreamRecord[]): Promise<void> {
  const { batchSize, invoke, pause, drop } = settings;
  let rest = records;
  let attempts = 0;
  let size = batchSize;
  for (let head = rest[0]; head; head = rest[0]) {
    const batch = rest.slice(0, size);
    const { done, threw } = await attempt(invoke, batch);
    rest = rest.slice(done);
    size = threw ? 1 : batchSize;
    attempts = done > 0 ? 0 : attempts + 1;
    if (attempts >= maximumAttempts) {
      drop(head);
      rest = rest.slice(1);
      attempts = 0;
    } else if (attempts > 0) await pause(backoff(attempts));
  }
}
