import { ask } from './asking.ts';
import type { Known } from './choosing.ts';
import { type FaultyStore, faultyClient } from './faulty-client.ts';
import { idsOf } from './ids.ts';
import { type Answer, mayBeKeyed, type Operation, type Outcome, type Recorded } from './operations.ts';
import { learn, nextOperation } from './plan.ts';
import type { Cluster } from './practice.ts';
import type { DirectoryReader, Product } from './product.ts';
import type { Promises } from './tap.ts';
import type { Try } from './try.ts';

/** Everything that the clients of one history share. */
export interface World {
  /** Sets this history's keys apart from all others in the store. */
  history: number;
  product: Product;
  store: FaultyStore;
  recorded: Recorded[];
  /** The virtual clock, in epoch milliseconds. */
  clock: { now: number; pass(): number };
  /** The logical clock. */
  tick(): number;
  /** Numbers operations. */
  count(): number;
  promises: Promises;
}

/** What the SDK or the fault throws where nobody can tell whether anything was done. */
const untold = new Set([
  'TimeoutError',
  'ConnectionRefused',
  'Crash',
  'OutcomeUnknown',
  'ThrottlingException',
  'InternalServerError',
]);

/** A reason within a reason, unless it is the one that everybody knows. */
const named = (kind: string, reason: unknown): string =>
  reason === undefined || reason === 'busy' ? kind : `${kind}: ${reason}`;

export function outcomeOf(error: Error & { kind?: string; extras?: { reason?: unknown } }): Outcome {
  if (error.name === 'Refusal') return { kind: 'refused', why: named(error.kind ?? '', error.extras?.reason) };
  if (error.name === 'Throttled') return { kind: 'refused', why: 'throttled' };
  return untold.has(error.name)
    ? { kind: 'unknown', why: error.name }
    : { kind: 'broken', why: `${error.name}: ${error.message}` };
}

export const keyOf = (history: number, number: number): string => `asked-${history}-${number}`;

/** An answer but for how far its days were settled by then. */
export const textOf = (outcome: Outcome | Answer): string =>
  JSON.stringify(outcome, (name, value) => (name === 'settled' ? undefined : value));

const isSame = (a: Outcome, b: Outcome): boolean => textOf(a) === textOf(b);

/**
 * What somebody knows who asked several times under one key: an answer settles it, and two answers must be one; after a try whose
 * outcome is unknown, a refusal of another tells nothing of the first.
 */
export function together(outcomes: readonly Outcome[]): Outcome {
  const told = outcomes.filter(({ kind }) => kind === 'ok');
  const isSettled = (each: Outcome) => each.kind === 'ok' && each.answer.settled !== false;
  const [first = outcomes.find(({ kind }) => kind === 'unknown') ?? (outcomes[0] as Outcome)] = [
    ...told.filter(isSettled),
    ...told,
  ];
  const broken = outcomes.find(({ kind }) => kind === 'broken');
  if (broken) return broken;
  if (told.some((each) => !isSame(each, first)))
    return { kind: 'broken', why: `two answers under one key: ${JSON.stringify(told)}` };
  return first;
}

/** How often a change carries an Idempotency-Key; and such a one is sent twice at once, or again after no word came. */
const keyed = 0.6;
const twice = 0.06;
const again = 0.6;
const mostTries = 3;

/** A process remembers the directory for a minute of the virtual clock; each of its reads goes wrong by itself. */
function directoryOf({ product, store, clock }: World): DirectoryReader {
  const door = { send: (command: object) => faultyClient(store, () => undefined).send(command) };
  return product.directoryReader(
    door as never,
    (table) => table,
    () => clock.now,
  );
}

/** One client: asks for one thing after the other, again where it got no word, and writes down what it is told. */
export async function runClient(
  world: World,
  client: number,
  cluster: Cluster,
  known: Known,
  operations: number,
): Promise<void> {
  const { random } = world.store;
  const directory = cluster.kind === 'plain' ? undefined : directoryOf(world);
  for (let n = 0; n < operations; n++) {
    // Begins when its turn comes, as everything else does.
    const [operation, number] = await world.store.turns.take(
      async () => [nextOperation(random, cluster, known), world.count()] as const,
    );
    const recorded = await record(world, { client, cluster, directory }, operation, number);
    world.recorded.push(recorded);
    if (recorded.outcome.kind === 'ok') learn(known, operation, number, recorded.outcome.answer);
  }
}

/** Who asks: for which cluster, and by which directory, where it is not always the same. */
interface Asker {
  client: number;
  cluster: Cluster;
  directory: DirectoryReader | undefined;
}

async function record(
  world: World,
  { client, cluster, directory }: Asker,
  operation: Operation,
  number: number,
): Promise<Recorded> {
  const { random } = world.store;
  const { product, promises } = world;
  const ids = idsOf(world.history, number);
  const key = mayBeKeyed(operation) && random.chance(keyed) ? keyOf(world.history, number) : undefined;
  const nows: number[] = [];
  let struck = 0;
  const attempt = (): Promise<Outcome> => {
    const now = world.clock.pass();
    nows.push(now);
    const door = faultyClient(world.store, () => {
      struck += 1;
    });
    const asked: Try = { product, cluster, door, ids, now, number, key, directory, promises };
    const told = ask(asked, operation);
    return told.then((answer: Answer): Outcome => ({ kind: 'ok', answer }), outcomeOf);
  };
  const invoked = world.tick();
  const first = key && random.chance(twice) ? [attempt(), attempt()] : [attempt()];
  const outcomes = await Promise.all(first);
  while (key && together(outcomes).kind === 'unknown' && outcomes.length < mostTries && random.chance(again))
    outcomes.push(await attempt());
  const outcome = together(outcomes);
  return {
    number,
    client,
    group: cluster.group,
    operation,
    isKeyed: !!key,
    nows,
    struck,
    invoked,
    responded: world.tick(),
    ...(outcome.kind === 'ok' && { answeredAt: world.clock.now }),
    outcome,
  };
}
