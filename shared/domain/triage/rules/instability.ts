import type { Facts } from '../readings/facts.ts';
import { codeEvidence, sinsEvidence } from './evidence.ts';
import { emergent, expedited, type Rule, urgent } from './rule.ts';

const isUnstable = ({ sins, thresholds }: Facts): boolean => sins !== null && sins.min >= thresholds.sinsUnstable;
const mayBeUnstable = ({ sins, thresholds }: Facts): boolean => sins !== null && sins.max >= thresholds.sinsUnstable;
const mayBePotentiallyUnstable = ({ sins, thresholds }: Facts): boolean =>
  sins !== null && sins.max >= thresholds.sinsPotentiallyUnstable;

/** What the sheet says, or leaves open, about a collapse or a deformity; a body that keeps its height is none. */
const collapseOrDeformity = ({ input: { sins } }: Facts): readonly string[] => {
  if (sins === null) return [];
  const { collapse, alignment } = sins;
  return [
    ...(collapse === 'over-50' || collapse === 'under-50' || collapse === null
      ? [`sins.collapse: ${collapse ?? 'missing'}`]
      : []),
    ...(alignment === 'normal' ? [] : [`sins.alignment: ${alignment ?? 'missing'}`]),
  ];
};

/** A lesion level from occiput to C2. */
export const isUpperCervical = ({ input: { imaging }, thresholds }: Facts): boolean =>
  imaging.lesionLevel !== null && thresholds.upperCervicalLevels.includes(imaging.lesionLevel);

export const instabilityRules = {
  /**
   * The upper cervical spine may give way: pain, paralysis or death. Source: Rustagi, J Craniovertebr Junction Spine
   * 2019;10:119; Walid, Indian J Cancer 2010;47:475; the level is [D] D2.
   */
  E13: emergent(
    {
      condition:
        'Lesion level {upperCervicalLevels}, and a code of a fracture that can lie there, or a SINS sheet with collapse ' +
        'or malalignment, or with either not assessed',
      source: 'Rustagi 2019; Walid 2010 (odontoid); the level is [D]',
      signOff: ['D2'],
    },
    (facts) => {
      if (!isUpperCervical(facts)) return [];
      const unstable = [...codeEvidence(facts, 'upper-cervical-fracture'), ...collapseOrDeformity(facts)];
      return unstable.length > 0 ? [`imaging.lesionLevel: ${facts.input.imaging.lesionLevel}`, ...unstable] : [];
    },
  ),
  /**
   * Unstable by the known points alone; spinal precautions. Source: Fisher 2010 (13–18 unstable); the 24 hours are [D]
   * D2.
   */
  U2: urgent(
    {
      condition: 'SINS at least {sinsUnstable} by the known points alone; spinal precautions',
      source: 'Fisher, Spine 2010; the time limit is [D]',
      signOff: ['D2', 'D26'],
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
