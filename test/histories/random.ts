/** Numbers that only look random: the same seed gives the same ones, so a history can be had again. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole, in [0, below). */
  below(below: number): number;
  chance(probability: number): boolean;
  /** @throws where there is nothing to pick from */
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32: 32 bits of state are plenty for some thousand choices. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new Error('There is nothing to pick from.');
      return from[below(from.length)] as T;
    },
  };
}
