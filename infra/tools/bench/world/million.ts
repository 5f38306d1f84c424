import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { startWorld, type World, worldAt } from './world.ts';

const million = 1_000_000;
const name = '1,000,000 past visits';
/** Names the engine that `main.ts` has filled for all benches of its run. */
export const millionVariable = 'BENCH_MILLION';

/** Fills an engine with a million past visits: about five minutes. */
export async function fillMillion(): Promise<World> {
  const began = performance.now();
  const world = await startWorld(name, sampleDirectory, million);
  console.error(`a million past visits were written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return world;
}

/** The filled engine of this run, or one of our own. */
export async function millionWorld(): Promise<World> {
  const endpoint = process.env[millionVariable];
  return endpoint ? worldAt(name, endpoint) : fillMillion();
}
