import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { GatewayEvent } from '../../../../shared/http/core/gateway-event.ts';
import { eventOf } from '../gateway-event.ts';
import type { World } from '../world/world.ts';
import type { Asked, Door, Run } from './asked.ts';

export interface Order {
  id: number;
  jobs: { name: string; event: GatewayEvent }[];
  atOnce: number;
  keep: boolean;
}

export interface Served {
  id: number;
  run?: Run;
  fault?: string;
}

/** The deployed handlers in a process of their own. */
export interface Handlers extends Door {
  stop(): Promise<void>;
}

const serving = 'infra/tools/bench/handlers/serving-process.ts';
const here = new URL('../../../../', import.meta.url).pathname;

/** What log lines and metrics are written as in AWS; they go nowhere. */
const asDeployed = { POWERTOOLS_SERVICE_NAME: 'bench', POWERTOOLS_METRICS_NAMESPACE: 'Spinebridge' };

/** The event of a request. An operation `no-operation` is a booking's route around nothing, without a key to seal for. */
function jobOf(asked: Asked): Order['jobs'][number] {
  if (asked.operation !== 'no-operation') return eventOf(asked.operation, asked);
  const { event } = eventOf('bookAppointment', asked);
  return { name: 'no-operation', event: { ...event, headers: { 'content-type': 'application/json' } } };
}

/**
 * Starts the handlers of a world on its engine, or on what stands before it.
 * @param clockShift how many milliseconds their clock runs ahead of the machine's
 * @throws Error where they cannot be loaded
 */
export async function startHandlers(
  { name, endpoint, code = here }: Pick<World, 'name' | 'endpoint' | 'code'>,
  clockShift = 0,
): Promise<Handlers> {
  const env = { ...process.env, ...asDeployed, BENCH_ENGINE: endpoint, BENCH_CLOCK_SHIFT: String(clockShift) };
  const child = fork(join(code, serving), [], { cwd: code, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const waiting = new Map<number, PromiseWithResolvers<Run>>();
  await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => Promise.reject(new Error(`The handlers ended with ${code}.`))),
  ]);
  child.on('message', ({ id, run, fault }: Served) => {
    const order = waiting.get(id);
    waiting.delete(id);
    if (run) order?.resolve(run);
    else order?.reject(new Error(fault));
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The handlers ended with ${code}.`));
  });
  let orders = 0;
  return {
    name,
    run(asked, { atOnce = 1, keep = false } = {}) {
      const order: Order = { id: ++orders, jobs: asked.map(jobOf), atOnce, keep };
      const answer = Promise.withResolvers<Run>();
      waiting.set(order.id, answer);
      child.send(order);
      return answer.promise;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
