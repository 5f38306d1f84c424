import { Temporal } from 'temporal-polyfill';
import { clockRules } from '../../shared/config/clock-rules.ts';
import type { idsOf } from './ids.ts';
import type { StoreDoor } from './memory-client.ts';
import type { Answer } from './operations.ts';
import { type Cluster, limits, settingsOf } from './practice.ts';
import { directoryOf } from './practice-directory.ts';
import type { Caller, DirectoryReader, OperationAnswer, Product, Reply, StepRequest } from './product.ts';
import type { Promises } from './tap.ts';

type Client = Parameters<Product['ledger']>[0];

/** One try of one operation: who tries, at what virtual time, through which door. */
export interface Try {
  product: Product;
  cluster: Cluster;
  door: StoreDoor;
  ids: ReturnType<typeof idsOf>;
  /** Epoch milliseconds. */
  now: number;
  /** Of the operation. */
  number?: number;
  /** The Idempotency-Key. */
  key: string | undefined;
  /** What whoever tries knows of the directory; absent = all that the cluster begins with. */
  directory?: DirectoryReader | undefined;
  /** What is promised so far, for the relay. */
  promises?: Promises | undefined;
}

/** Milliseconds until a function is stopped: time for many attempts, and for all days of a calendar. */
export const plenty = () => 25_000;
const tableName = (table: string) => table;
const noWait = async () => undefined;
const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };

/** Everything that the workflows work with, through one door. */
export function depsOf({ product, cluster, door, ids, directory }: Try) {
  const client = door as Client;
  return {
    schedule: product.scheduleReader(client, tableName, noWait),
    rounds: product.roundReader(client, tableName),
    ledger: product.ledger(client, tableName, 'America/New_York'),
    directory: directory ?? { directory: async () => directoryOf(cluster) },
    digest: async (kind: string, value: string) => `${kind}-${value.replaceAll(/\W/g, '')}`,
    ids,
    backoff: noWait,
    settings: settingsOf(product.schedulingSettings),
    ruleset: clockRules,
    limits,
    phone: '(212) 555-0199',
  };
}

export type Work<O> = (reply: Reply<O, OperationAnswer>) => Promise<OperationAnswer>;

/** Asks as a front end does, with an Idempotency-Key. @throws what the edge would turn into an error */
export async function keyed<O>(
  attempt: Try,
  caller: Caller,
  work: Work<O>,
  show: (outcome: O) => Answer,
  /** What of its route counts here. */
  route: { looksUpKey?: true } = {},
): Promise<Answer> {
  const { product, door, key } = attempt;
  const now = Temporal.Instant.fromEpochMilliseconds(attempt.now);
  const step = product.requestRecord({
    door: product.jsonDoor,
    clock: { now: () => now },
    zone: 'America/New_York',
    linkKeys: async () => keys,
    requests: product.requestReader(door as Client, tableName),
  });
  const event = {
    httpMethod: 'POST',
    path: '/asked',
    headers: key ? { 'Idempotency-Key': key } : {},
    body: '{}',
    state: { caller, now, raw: {}, route, keep: () => [] },
  };
  const request = { event, response: null, error: null } as unknown as StepRequest & { event: typeof event };
  try {
    await step.before?.(request);
    const present = (outcome: O) => ({ status: 200, body: show(outcome) });
    return (await work({ present, keep: request.event.state.keep, remaining: plenty })).body as Answer;
  } catch (error) {
    request.error = error as Error;
    await step.onError?.(request);
    if (request.response) return (request.response as OperationAnswer).body as Answer;
    throw request.error;
  }
}
