/** The value below which a share of all lies. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** How long something took, in the unit of what was measured. */
export interface Spread {
  n: number;
  p50: number;
  p95: number;
  p99: number;
}

/** @throws Error where nothing was measured: no bench passes by that */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('Nothing was measured.');
  const at = (share: number): number => percentile(values, share);
  return { n: values.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** As many digits as a figure of its size deserves. */
export const shown = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
};
