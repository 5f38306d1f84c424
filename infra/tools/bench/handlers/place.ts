import { startMeteringProxy } from '../metering-proxy.ts';
import { type Units, unitsOf } from '../report/units.ts';
import type { World } from '../world/world.ts';
import { type Answered, type Asked, expectStatus } from './asked.ts';
import { type Handlers, startHandlers } from './handlers.ts';

/** Handlers on a world twice: straight, to be timed, and through a meter, to be counted. */
export interface Place {
  name: string;
  /** Whether the handlers are another checkout's. */
  foreign: boolean;
  timed: Handlers;
  /** What a request consumes; that of the directory too, if it is the first within a minute. @throws Error where it is answered otherwise */
  count(asked: Asked, status: number): Promise<{ units: Units; answer: Answered }>;
  stop(): Promise<void>;
}

/** @param clockShift how many milliseconds the handlers' clock runs ahead of the machine's */
export async function startPlace(world: World, clockShift = 0): Promise<Place> {
  const { name, code } = world;
  const proxy = await startMeteringProxy(world.endpoint);
  const timed = await startHandlers(world, clockShift);
  const metered = await startHandlers({ ...world, endpoint: proxy.endpoint }, clockShift);
  return {
    name,
    foreign: code !== undefined,
    timed,
    async count(asked, status) {
      proxy.take();
      const run = await metered.run([asked], { keep: true });
      expectStatus([asked], run, status);
      return { units: unitsOf(proxy.take()), answer: run.answers[0] as Answered };
    },
    async stop() {
      await Promise.all([timed.stop(), metered.stop()]);
      await proxy.stop();
    },
  };
}
