import type { Facts } from '../readings/facts.ts';
import type { Finding } from '../readings/findings.ts';
import { ownLevel } from './core-answers.ts';
import { findingEvidence } from './evidence.ts';
import { expedited, type Rule, urgent } from './rule.ts';

/**
 * Capped at urgent: the finding's own level reaches it, and pain or a lesion is possible. Otherwise the cap is
 * expedited.
 */
const isCappedAtUrgent = (finding: Finding, facts: Facts): boolean =>
  (facts.hasPain || facts.lesion.possible) && ownLevel(finding, facts) !== 'expedited';

const baselines = (facts: Facts, atUrgent: boolean): readonly string[] =>
  facts.findings
    .filter((finding) => finding.isBaseline && isCappedAtUrgent(finding, facts) === atUrgent)
    .map((finding) => `${findingEvidence(finding, facts)}, documented baseline`);

export const baselineRules = {
  /**
   * A documented old finding beside pain or a possible lesion. Exam signs (E8) and ESCC (E9) have no exemption. Source:
   * [D] D6.
   */
  U5: urgent(
    {
      condition:
        'Documented baseline of at least {baselineOnsetDays} days, stable or improving, with pain or a lesion ' +
        'possible, whose own level is urgent or emergent: capped at urgent, no page',
      source: 'Design decision [D]',
      signOff: ['D6'],
    },
    (facts) => baselines(facts, true),
  ),
  /**
   * A documented old finding with neither pain nor a possible lesion, or whose own level was only expedited. Source:
   * [D] D6.
   */
  X6: expedited(
    {
      condition: 'Documented baseline with no pain and no lesion possible, or whose own level is only expedited',
      source: 'Design decision [D]',
      signOff: ['D6'],
    },
    (facts) => baselines(facts, false),
  ),
} satisfies Record<string, Rule>;
