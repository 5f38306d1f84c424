import type { CoreField } from '../symptoms.ts';
import { type Given, readGiven } from './given.ts';
import type { TriagedCase } from './triaged-case.ts';

/** Every line that a safety net can have: a symptom that was not given, or the next step of one that was. */
export type SafetyLine =
  | 'cannot-walk'
  | 'cannot-stand'
  | 'moves-less'
  | 'limb-weak'
  | 'other-limb-weak'
  | 'cannot-lift'
  | 'numb'
  | 'other-side-numb'
  | 'numbness-spreads'
  | 'saddle'
  | 'bladder-bowel'
  | 'bladder-bowel-worse'
  | 'constipation'
  | 'band-or-both-legs'
  | 'band'
  | 'both-sides-shooting'
  | 'nothing-eases'
  | 'your-pain-uneased'
  | 'pain-unbearable'
  | 'fever'
  | 'chills'
  | 'after-surgery'
  | 'breathless'
  | 'calf'
  | 'chest'
  | 'wound'
  | 'wound-spreads';

type Lines = readonly SafetyLine[];
type Part = Pick<TriagedCase, 'result' | 'input'>;

const nextNumbness: Lines = ['numbness-spreads'];

/** By core answer, in the order of the list: the lines of a finding that was given, and under `none` those of one that was not. */
const linesOfFinding: Readonly<Record<CoreField, Readonly<Record<string, Lines>>>> = {
  gait: { none: ['cannot-walk'], 'new-unsteady': ['cannot-stand'], 'cannot-walk': ['moves-less'] },
  limbWeakness: {
    none: ['limb-weak'],
    unilateral: ['other-limb-weak', 'cannot-lift'],
    'side-unknown': ['cannot-lift'],
    bilateral: ['cannot-lift'],
  },
  sensoryChange: {
    none: ['numb'],
    unilateral: ['other-side-numb'],
    'side-unknown': nextNumbness,
    bilateral: nextNumbness,
  },
  saddleNumbness: { none: ['saddle'], yes: nextNumbness },
  bladderBowel: {
    none: ['bladder-bowel', 'constipation'],
    'new-change': ['bladder-bowel'],
    'loss-of-control-or-retention': ['bladder-bowel-worse'],
  },
  radicularPain: {
    none: ['band-or-both-legs'],
    unilateral: ['both-sides-shooting', 'band'],
    band: ['both-sides-shooting'],
    'side-unknown': ['band'],
    bilateral: ['band'],
  },
};

const inOrder = Object.keys(linesOfFinding) as readonly CoreField[];

const ofFinding = (given: Given, field: CoreField): Lines =>
  linesOfFinding[field][given.finding(field) ?? 'none'] ?? [];

const ofPain = ({ saysYes }: Given): SafetyLine => {
  if (saysYes('painUnrelievedByRestOrMedication')) return 'pain-unbearable';
  return saysYes('backOrNeckPain') ? 'your-pain-uneased' : 'nothing-eases';
};

const ofSurgery = ({ saysYes }: Given, hadSurgery: boolean): Lines => {
  const isWound = saysYes('woundProblem');
  if (!hadSurgery && !isWound) return ['after-surgery'];
  const isShort = saysYes('breathless');
  const isSwollen = saysYes('calfSwelling');
  return [
    ...(isShort ? [] : (['breathless'] as const)),
    ...(isSwollen ? [] : (['calf'] as const)),
    ...(isShort || isSwollen ? (['chest'] as const) : []),
    isWound ? 'wound-spreads' : 'wound',
  ];
};

/**
 * What sends a person to the emergency room after all: only what has not been answered yes, and for what was, its next step.
 * So no line asks for more than the headline above it. Source: clinical.md section 11, points 2 and 3.
 */
export const safetyLines = (triaged: Part): Lines => {
  const given = readGiven(triaged);
  const lines: Lines = [
    ...inOrder.flatMap((field) => ofFinding(given, field)),
    ofPain(given),
    given.saysYes('fever') ? 'chills' : 'fever',
    ...ofSurgery(given, triaged.input.postOperative !== null),
  ];
  return [...new Set(lines)];
};
