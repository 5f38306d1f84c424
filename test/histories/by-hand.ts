import type { Answer, Operation, Outcome, Recorded } from './operations.ts';
import { beginning } from './practice.ts';

/* Histories written by hand, for the checker to be tried with. */

export const ok = (answer: Answer = {}): Outcome => ({ kind: 'ok', answer });
export const refused = (why: string): Outcome => ({ kind: 'refused', why });
export const unknown: Outcome = { kind: 'unknown', why: 'TimeoutError' };

/** Operations with the places of their beginning and end on the logical clock. */
export const history = (
  ...rows: [operation: Operation, from: number, to: number, outcome: Outcome, minute?: number][]
): Recorded[] =>
  rows.map(([operation, invoked, responded, outcome, minute = 0], at) => ({
    number: at + 1,
    client: at,
    operation,
    isKeyed: false,
    nows: [beginning + minute * 60_000],
    struck: 0,
    invoked,
    responded,
    outcome,
  }));
