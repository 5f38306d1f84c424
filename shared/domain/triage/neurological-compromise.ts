import type { Facts } from './readings/facts.ts';
import type { Finding } from './readings/findings.ts';
import { ownLevel } from './rules/core-answers.ts';
import { isCompressionNamed, isHighGrade } from './rules/exam-and-imaging.ts';
import { urgencyRank } from './urgency.ts';

const isUnilateralRadicular = (finding: Finding): boolean =>
  finding.field === 'radicularPain' && finding.value === 'unilateral';

const isCompromising = (finding: Finding, facts: Facts): boolean =>
  !finding.isBaseline &&
  !isUnilateralRadicular(finding) &&
  urgencyRank(ownLevel(finding, facts)) >= urgencyRank('urgent');

/**
 * A nerve deficit by answer or examination: a core finding that is urgent by its own rule, unilateral radicular pain
 * excepted, or an exam sign (E8).
 */
export const hasDeficit = (facts: Facts): boolean =>
  facts.examSigns.length > 0 || facts.findings.some((finding) => isCompromising(finding, facts));

/**
 * A deficit, or a cord compressed on MRI (E9) or by a report, words or a code (E12). Practice page: "compresses spinal cord
 * or nerves, causing weakness or paralysis".
 */
export const hasNeurologicalCompromise = (facts: Facts): boolean =>
  isHighGrade(facts) || isCompressionNamed(facts) || hasDeficit(facts);
