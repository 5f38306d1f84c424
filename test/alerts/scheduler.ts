import type { Random } from '../histories/random.ts';
import type { Schedule } from './outside.ts';
import type { Slot, World } from './world.ts';

/** How often a schedule rings too early, never, twice, late, in shares of one. */
export interface Clockwork {
  early: number;
  never: number;
  twice: number;
  late: number;
}

/** How often the Scheduler tries a function that fails. */
const mostRings = 3;

const isItsTime = ({ at }: Schedule, now: number, random: Random, { early, late }: Clockwork): boolean =>
  at <= now ? !random.chance(late) : random.chance(early);

async function ring(world: World, slot: Slot, schedule: Schedule, { never, twice }: Clockwork): Promise<void> {
  const { random, outside } = world;
  // Another container may have rung it meanwhile.
  if (outside.schedules.get(schedule.name) !== schedule) return;
  if (!random.chance(twice)) outside.schedules.delete(schedule.name);
  if (random.chance(never) || (await world.ring(slot, schedule))) return;
  schedule.tries += 1;
  if (schedule.tries < mostRings) outside.schedules.set(schedule.name, schedule);
}

/** Schedules ring, one after the other. */
export const ringing = (world: World, clockwork: Clockwork, slot: Slot) => async (): Promise<void> => {
  for (const schedule of [...world.outside.schedules.values()])
    if (isItsTime(schedule, world.milliseconds, world.random, clockwork)) await ring(world, slot, schedule, clockwork);
};
