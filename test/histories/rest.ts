import { outcomeOf, type World } from './client.ts';
import { idsOf } from './ids.ts';
import type { Cluster } from './practice.ts';
import { runAll } from './relay.ts';

/** By then nobody books any more by the directory as it was, and the recheck of every change is due. */
const untilRest = 3 * 60_000;

/** When all clients are gone: whatever the calendar promised is done, one cluster after the other, and nothing goes wrong any more. */
export async function comeToRest(world: World, clusters: readonly Cluster[]): Promise<void> {
  const { product, store, promises, clock } = world;
  clock.now += untilRest;
  for (const cluster of clusters) {
    const number = world.count();
    const { now } = clock;
    const directory = product.directoryReader(
      store.door as never,
      (table) => table,
      () => now,
    );
    const ids = idsOf(world.history, number);
    const attempt = { product, cluster, door: store.door, ids, now, key: undefined, directory, promises };
    const invoked = world.tick();
    const outcome = await runAll(attempt).then(() => ({ kind: 'ok' as const, answer: {} }), outcomeOf);
    world.recorded.push({
      number,
      client: 0,
      group: cluster.group,
      operation: { do: 'relay' },
      isKeyed: false,
      nows: [now],
      struck: 0,
      invoked,
      responded: world.tick(),
      isLast: true,
      outcome,
    });
  }
}
