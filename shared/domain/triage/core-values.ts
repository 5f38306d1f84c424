import type { CoreField } from './symptoms.ts';

/** The codes of a core answer that are findings, mildest first. Everything else is normal or unknown. */
export const findingsMildestFirst: Readonly<Record<CoreField, readonly string[]>> = {
  limbWeakness: ['unilateral', 'side-unknown', 'bilateral'],
  gait: ['new-unsteady', 'cannot-walk'],
  bladderBowel: ['new-change', 'loss-of-control-or-retention'],
  saddleNumbness: ['yes'],
  sensoryChange: ['unilateral', 'side-unknown', 'bilateral'],
  radicularPain: ['unilateral', 'band', 'side-unknown', 'bilateral'],
};

export const coreFields = Object.keys(findingsMildestFirst) as readonly CoreField[];

/** How grave a code is by value alone: 0 for normal and unknown, then 1 upwards. */
export const gravity = (field: CoreField, value: string): number => findingsMildestFirst[field].indexOf(value) + 1;
