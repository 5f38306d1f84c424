import { type Finding, onBothSides } from '../readings/findings.ts';
import type { CoreField } from '../symptoms.ts';

/** Whether a finding is of a field, and has one of the values, if any are given. */
export const is = (finding: Finding, field: CoreField, ...values: readonly string[]): boolean =>
  finding.field === field && (values.length === 0 || values.includes(finding.value));

const isWeaknessOnBothSides = (finding: Finding): boolean => is(finding, 'limbWeakness') && onBothSides(finding);

/** Findings that E1–E3 send to the emergency room however old they are. */
const isEmergentAtAnyAge = (finding: Finding): boolean =>
  is(finding, 'gait', 'cannot-walk') || is(finding, 'bladderBowel') || is(finding, 'saddleNumbness');

/** Not new, and none of those that stay graver: E1–E3, and weakness on both sides. */
const isSettled = (finding: Finding): boolean =>
  !finding.isNew && !isEmergentAtAnyAge(finding) && !isWeaknessOnBothSides(finding);

/** E14 without cancer: one side weak or numb, or newly unsteady, and it came suddenly. */
export const isSuddenDeficit = (finding: Finding): boolean =>
  finding.isSudden &&
  (is(finding, 'limbWeakness', 'unilateral') ||
    is(finding, 'sensoryChange', 'unilateral') ||
    is(finding, 'gait', 'new-unsteady'));

/**
 * U4 with cancer: unilateral radicular pain whatever its age; every other finding once it is not new. Bilateral
 * weakness is E4.
 */
export const isPagedWithCancer = (finding: Finding): boolean =>
  isSettled(finding) || is(finding, 'radicularPain', 'unilateral');

/**
 * U4 without cancer: bilateral weakness that is not new; unilateral weakness, unsteady gait or band-like pain that is
 * and did not come suddenly.
 */
export const isPagedWithoutCancer = (finding: Finding): boolean => {
  if (!finding.isNew) return isWeaknessOnBothSides(finding);
  return (
    !isSuddenDeficit(finding) &&
    (is(finding, 'limbWeakness', 'unilateral') ||
      is(finding, 'gait', 'new-unsteady') ||
      is(finding, 'radicularPain', 'band'))
  );
};

/** X5: unilateral radicular; unilateral sensory that did not come suddenly; every other finding that is settled. */
export const isMildWithoutCancer = (finding: Finding): boolean =>
  isSettled(finding) ||
  is(finding, 'radicularPain', 'unilateral') ||
  (is(finding, 'sensoryChange', 'unilateral') && !isSuddenDeficit(finding));
