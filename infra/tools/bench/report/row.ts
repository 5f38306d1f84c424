import type { Spread } from './figures.ts';
import type { Units } from './units.ts';

/** One figure held against its target. */
export interface Check {
  /** The target's name and what is compared, such as `P4 p95, ms`. */
  what: string;
  value: number;
  /** The target: the most that is within it. */
  most: number;
  /** The least that physics or the service allows, where it is known. */
  floor?: number;
}

/** One line of a report. */
export interface Row {
  name: string;
  /** Milliseconds, unless the name says otherwise. */
  times?: Spread;
  /** Processor time (user and system) of the serving process, milliseconds a call. */
  processor?: number;
  units?: Units;
  checks: readonly Check[];
  /** What else there is to say, such as statuses that were counted. */
  note?: string;
}

export type Verdict = 'within' | 'beyond';

/** @throws Error where the figure is none: it was not measured */
export function verdictOn({ what, value, most }: Check): Verdict {
  if (!Number.isFinite(value)) throw new Error(`${what} was not measured.`);
  return value <= most ? 'within' : 'beyond';
}

/** Of all checks of a row; absent where nothing is asked of it. */
export function verdictOf({ checks }: Row): Verdict | undefined {
  if (checks.length === 0) return undefined;
  return checks.every((check) => verdictOn(check) === 'within') ? 'within' : 'beyond';
}
