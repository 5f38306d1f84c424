import { readFileSync } from 'node:fs';
import type { LambdaStreamRecord } from '../../infra/local/stream/stream-event.ts';
import type { Item } from '../../shared/store/dynamo/item.ts';

const read = <T>(release: string, name: string): T[] =>
  readFileSync(new URL(`${release}/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const [streamRecord] = read<LambdaStreamRecord>('1.0.0', 'stream-records');

/** Everything that the first release kept, as its engine returned it (README.md says how it was made). */
export const firstRelease = {
  cases: read<Item>('1.0.0', 'cases'),
  clinical: read<Item>('1.0.0', 'clinical'),
  schedule: read<Item>('1.0.0', 'schedule'),
  directory: read<Item>('1.0.0', 'directory'),
  outbox: read<Item>('1.0.0', 'outbox'),
  audit: read<Item>('1.0.0', 'audit'),
  requests: read<Item>('1.0.0', 'requests'),
  /** What the Scheduler invokes `timers` with. */
  timerInputs: read<unknown>('1.0.0', 'timer-inputs'),
  /** A record as the stream mapping hands it to the relay. */
  streamRecord: streamRecord as LambdaStreamRecord,
  /** The new image of that record. */
  streamImage: streamRecord?.dynamodb.NewImage as Item,
};
