import inputs from './cost-inputs.json' with { type: 'json' };

export type CostInputs = typeof inputs;
export type Month = CostInputs['months'][number];
/** Calls of DynamoDB and the units that they consume. */
export type Capacity = CostInputs['derived']['sweep'];

/** Bytes. */
export const gigabyte = 1e9;

/** AWS counts 730 hours in a month. */
export const monthHours = 730;
export const monthDays = monthHours / 24;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
