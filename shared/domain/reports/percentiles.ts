const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

/** The middle number, or the mean of the two in the middle; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = ascending(numbers);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The least number that nine tenths of all do not exceed (nearest rank); null of none. */
export const p90 = (numbers: readonly number[]): number | null =>
  ascending(numbers)[Math.ceil(numbers.length * 0.9) - 1] ?? null;
