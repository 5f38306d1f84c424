import type { Facts } from '../readings/facts.ts';
import { sinsEvidence } from './evidence.ts';
import { expedited, type Rule, urgent } from './rule.ts';

const isUnstable = ({ sins, thresholds }: Facts): boolean => sins !== null && sins.min >= thresholds.sinsUnstable;
const mayBeUnstable = ({ sins, thresholds }: Facts): boolean => sins !== null && sins.max >= thresholds.sinsUnstable;
const mayBePotentiallyUnstable = ({ sins, thresholds }: Facts): boolean =>
  sins !== null && sins.max >= thresholds.sinsPotentiallyUnstable;

export const instabilityRules = {
  /**
   * Unstable by the known points alone; spinal precautions. Source: Fisher 2010 (13–18 unstable); the 24 hours are [D]
   * D2.
   */
  U2: urgent(
    {
      condition: 'SINS at least {sinsUnstable} by the known points alone; spinal precautions',
      source: 'Fisher, Spine 2010; the time limit is [D]',
      signOff: ['D2'],
    },
    (facts) => (isUnstable(facts) ? sinsEvidence(facts) : []),
  ),
  /** Could be unstable, because items are missing. Source: [D], worst case. */
  U2m: urgent(
    {
      condition: 'SINS could be at least {sinsUnstable} because items are missing',
      source: 'Design decision [D]: worst case',
    },
    (facts) => (mayBeUnstable(facts) && !isUnstable(facts) ? sinsEvidence(facts) : []),
  ),
  /** Potentially unstable at worst. Source: Fisher 2010 (7–12: surgical consultation); NICE one week. */
  X1: expedited(
    {
      condition: 'SINS could be {sinsPotentiallyUnstable} or more, but not {sinsUnstable}',
      source: 'Fisher, Spine 2010; NICE QS56 (one week)',
      signOff: ['D4'],
    },
    (facts) => (mayBePotentiallyUnstable(facts) && !mayBeUnstable(facts) ? sinsEvidence(facts) : []),
  ),
} satisfies Record<string, Rule>;
