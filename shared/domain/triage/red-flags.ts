import type { Facts } from './readings/facts.ts';
import { type Finding, onBothSides } from './readings/findings.ts';
import type { RedFlag, RuleId } from './result.ts';

const sideOf = (finding: Finding): 'bilateral' | 'unilateral' => (onBothSides(finding) ? 'bilateral' : 'unilateral');

const findingFlags: Readonly<Record<Finding['field'], (finding: Finding) => RedFlag>> = {
  limbWeakness: (finding) => `weakness-${sideOf(finding)}`,
  gait: (finding) => (finding.value === 'cannot-walk' ? 'cannot-walk' : 'gait-change'),
  bladderBowel: () => 'bladder-bowel',
  saddleNumbness: () => 'saddle-numbness',
  sensoryChange: (finding) => `sensory-${sideOf(finding)}`,
  radicularPain: (finding) => (finding.value === 'unilateral' ? 'radicular-unilateral' : 'radicular-bilateral-or-band'),
};

const ruleFlags: readonly (readonly [RuleId, RedFlag])[] = [
  ['E8', 'neuro-signs'],
  ['E9', 'escc-high-grade'],
  ['E10', 'severe-escalating-pain'],
  ['E11', 'fever'],
  ['U12', 'fever'],
  ['U2', 'sins-unstable'],
  ['E12', 'cord-compression-reported'],
  ['E13', 'upper-cervical-instability'],
  ['U9', 'infection-suspected'],
  ['E15', 'after-surgery'],
  ['U10', 'after-surgery'],
  ['U11', 'self-harm'],
];

/**
 * Red flags follow the answers; a documented baseline shows as `neuro-baseline` only. Source: clinical.md section 6.
 */
export const redFlagsOf = (facts: Facts, fired: ReadonlySet<RuleId>): RedFlag[] => {
  const ofFindings = facts.findings.map((finding) =>
    finding.isBaseline ? 'neuro-baseline' : findingFlags[finding.field](finding),
  );
  const ofRules = ruleFlags.filter(([rule]) => fired.has(rule)).map(([, flag]) => flag);
  return [...new Set([...ofFindings, ...ofRules])];
};
