import type { Lookup, Lookups } from '../../domain/finding/lookups.ts';
import type { Pair } from '../../domain/finding/pair.ts';
import type { Twins } from '../../domain/finding/twins.ts';

/** What is written so that cases are found, and so that those of one person know of each other. */
export type FindingChange =
  | { kind: 'lookups-changed'; lookups: Lookups; from: number }
  /** Only together with the lookups that list it. */
  | { kind: 'lookup-written'; lookup: Lookup }
  | { kind: 'twins-changed'; twins: Twins; from: number }
  | { kind: 'pair-changed'; pair: Pair; from: number };

/** What kept coming between, in words for a front desk. */
export const findingRivals = {
  'pair-changed': 'somebody else is judging the same two cases at this moment',
} as const satisfies Partial<Record<FindingChange['kind'], string>>;
