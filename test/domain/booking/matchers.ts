import { expect } from 'vitest';
import { Refusal } from '../../../shared/domain/core/refusal.ts';

/** The refusal that a decision throws; fails where it throws none. */
export function refusalOf(decide: () => unknown): Refusal {
  try {
    decide();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return error as Refusal;
  }
  throw new Error('Expected a refusal, but the decision was a yes.');
}
