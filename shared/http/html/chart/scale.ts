const hundredth = (value: number): number => Math.round(value * 100) / 100;

/**
 * Where a value lies on an axis from 0 to `most`, in per cent: never out of it, and 0 where the axis has no length or the value is none.
 * @param most what the axis ends at
 */
export function percentOf(value: number, most: number): number {
  if (!(most > 0) || Number.isNaN(value)) return 0;
  return hundredth(Math.min(Math.max(value / most, 0), 1) * 100);
}

const steps = [1, 2, 2.5, 5, 10];

/** A round number at which an axis may end that shows the values: 1, 2, 2.5 or 5 times a power of ten; 1 where all are 0. */
export function roundMost(values: readonly number[]): number {
  const most = Math.max(0, ...values.filter((value) => Number.isFinite(value)));
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return (steps.find((step) => step * power >= most) ?? 10) * power;
}

/** A length in the size of the letters, so that a chart grows with them. */
export const em = (length: number): string => `${hundredth(length)}em`;
/** A length in the width of the chart, so that it fits any window. */
export const percent = (share: number): string => `${hundredth(share)}%`;

/** So many letters fit one line of a phone. */
export const longest = 42;

/** A label that fits such a line; the table has it whole. */
export const fitted = (label: string): string =>
  label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
