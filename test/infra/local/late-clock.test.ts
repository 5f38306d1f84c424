import { describe, expect, test } from 'vitest';
import { advanceClock } from '../../../infra/local/advance-clock.ts';
import { at, clockWorld, minutesOf, standStill } from '../../support/clock-world.ts';

standStill();

describe('a move is late', () => {
  test('when its time runs out and it jumps; what fell due on the way rings once, late', async () => {
    const world = await clockWorld((minute, next) => {
      if (minute >= 60) return;
      world.pass(1200);
      next(minute + 15);
    });
    await world.set(15);
    await world.set(100);
    expect(await advanceClock(world.parts, at(60 * 24 * 365))).toBe(false);
    const rung = world.happened.filter((line) => line.includes('rings'));
    expect(rung.slice(0, 3)).toEqual(['15 rings at 15', '30 rings at 30', '45 rings at 45']);
    expect(rung.slice(3).toSorted()).toEqual(['100 rings at 525600', '60 rings at 525600']);
    expect(minutesOf(world.clock.now())).toBe(60 * 24 * 365);
  });

  test('when the stream never runs dry', async () => {
    const { parts, clock, pass } = await clockWorld();
    const streamIdle = () => {
      pass(3600);
      return new Promise<void>(() => undefined);
    };
    expect(await advanceClock({ ...parts, streamIdle }, at(5))).toBe(false);
    expect(minutesOf(clock.now())).toBe(5);
  });

  test('when a timer still runs; it goes on to its end', async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const world = await clockWorld(() => {
      world.pass(4600);
      return answered;
    });
    await world.set(1);
    expect(await advanceClock(world.parts, at(5))).toBe(false);
    expect(world.store.all()).toHaveLength(1);
    answer();
    await world.timers.fireDue(at(5));
    expect(world.store.all()).toEqual([]);
    expect(world.happened.filter((line) => line.includes('rings'))).toEqual(['1 rings at 1']);
  });

  test('when a timer keeps failing', async () => {
    const { parts, set, clock } = await clockWorld(() => {
      throw new Error('broken');
    });
    await set(1);
    expect(await advanceClock(parts, at(5))).toBe(false);
    expect(minutesOf(clock.now())).toBe(5);
  });

  test('when the sweeper keeps failing', async () => {
    const { parts } = await clockWorld();
    expect(await advanceClock({ ...parts, sweep: async () => false }, at(5))).toBe(false);
  });

  test('when its turn came too late: the time counts from when it was asked for', async () => {
    const { parts, pass, clock, set } = await clockWorld();
    await set(1);
    const begun = 0;
    pass(4600);
    const streamIdle = () => new Promise<void>(() => undefined);
    expect(await advanceClock({ ...parts, streamIdle }, at(5), begun)).toBe(false);
    expect(minutesOf(clock.now())).toBe(5);
  });
});
