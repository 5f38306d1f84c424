import type { Facts } from '../readings/facts.ts';
import { type Finding, onBothSides } from '../readings/findings.ts';
import { mostUrgent, type Urgency } from '../urgency.ts';
import { cancerEvidence, findingEvidence } from './evidence.ts';
import { is, isMildWithoutCancer, isPagedWithCancer, isPagedWithoutCancer, isSuddenDeficit } from './finding-tests.ts';
import { emergent, expedited, type Rule, urgentPaged } from './rule.ts';

/**
 * A rule that looks at one positive core answer at a time. It applies to baseline findings too, but those are reported as U5
 * or X6.
 */
export type CoreAnswerRule = Rule & { readonly applies: (finding: Finding, facts: Facts) => boolean };

type Level = typeof emergent;
type Words = Parameters<Level>[0];

const rule = (level: Level, words: Words, applies: CoreAnswerRule['applies']): CoreAnswerRule => {
  const because = (facts: Facts): readonly string[] => {
    const decisive = facts.findings.filter((finding) => !finding.isBaseline && applies(finding, facts));
    if (decisive.length === 0) return [];
    return [...decisive.map((finding) => findingEvidence(finding, facts)), ...cancerEvidence(facts)];
  };
  return { ...level(words, because), applies };
};

export const coreAnswerRules = {
  /** Paralysis or inability to walk. Source: practice page, emergency room list, item 1; NICE NG234 rec 1.3.2. */
  E1: rule(
    emergent,
    { condition: 'Cannot walk, or paralysis', source: 'Practice page, emergency list 1; NICE NG234 rec 1.3.2' },
    (finding) => is(finding, 'gait', 'cannot-walk'),
  ),
  /**
   * Any bladder or bowel change, whatever its onset. Source: practice page item 2 (loss); NG234 and GIRFT (any
   * dysfunction).
   */
  E2: rule(
    emergent,
    {
      condition: 'New bladder or bowel change, retention or loss of control, whatever its onset',
      source:
        'Practice page, emergency list 2 (loss of control); NICE NG234 rec 1.3.2 and GIRFT 2023 (any dysfunction)',
    },
    (finding) => is(finding, 'bladderBowel'),
  ),
  /**
   * Saddle numbness, new sexual dysfunction included. Source: GIRFT pathway 2023 and BMJ Best Practice, cauda equina
   * syndrome.
   */
  E3: rule(
    emergent,
    {
      condition: 'Saddle numbness, new sexual dysfunction included',
      source: 'GIRFT cauda equina pathway 2023; BMJ Best Practice',
    },
    (finding) => is(finding, 'saddleNumbness'),
  ),
  /**
   * Weakness: both sides with cancer whatever its age, or new; one side with cancer and new. Source: NG234 rec 1.3.2;
   * GIRFT (both legs).
   */
  E4: rule(
    emergent,
    {
      condition: 'Limb weakness: on both sides with cancer or new; on one side with cancer and new',
      source: 'NICE NG234 rec 1.3.2; GIRFT 2023 (both legs)',
      signOff: ['D5'],
    },
    (finding, { lesion }) =>
      is(finding, 'limbWeakness') &&
      (onBothSides(finding) ? lesion.cancer || finding.isNew : lesion.cancer && finding.isNew),
  ),
  /** New unsteadiness with cancer. Source: NG234 rec 1.3.2 (gait disturbance). */
  E5: rule(
    emergent,
    { condition: 'New gait or balance change, with cancer', source: 'NICE NG234 rec 1.3.2', signOff: ['D5'] },
    (finding, { lesion }) => is(finding, 'gait', 'new-unsteady') && lesion.cancer && finding.isNew,
  ),
  /** New numbness on both sides, or on any side with cancer. Source: NG234 rec 1.3.2; GIRFT (both legs). */
  E6: rule(
    emergent,
    {
      condition: 'New numbness or sensory change: on both sides, or on any side with cancer',
      source: 'NICE NG234 rec 1.3.2; GIRFT 2023 (both legs)',
      signOff: ['D5'],
    },
    (finding, { lesion }) => is(finding, 'sensoryChange') && finding.isNew && (lesion.cancer || onBothSides(finding)),
  ),
  /**
   * New bilateral radicular pain, or band-like with cancer. Source: NG234 rec 1.3.2; GIRFT; Greenhalgh and Selfe
   * early-warning card.
   */
  E7: rule(
    emergent,
    {
      condition: 'New radicular pain: on both sides, or band-like with cancer',
      source: 'NICE NG234 rec 1.3.2; GIRFT 2023; Greenhalgh and Selfe early-warning card (band-like pain)',
      signOff: ['D5'],
    },
    (finding, { lesion }) =>
      is(finding, 'radicularPain') &&
      finding.isNew &&
      (onBothSides(finding) || (lesion.cancer && finding.value === 'band')),
  ),
  /** Came suddenly, without cancer: a stroke or the cord. Source: NG127; AHA/ASA 2019; how blanks are read is D11. */
  E14: rule(
    emergent,
    {
      condition:
        'Without cancer: weakness or sensory change on one side, or new unsteadiness, that came suddenly within ' +
        '{newOnsetDays} days, or began within {suddenOnsetDays} days and does not improve; in a box, a course or a first ' +
        'day that is not known counts as sudden',
      source: 'NICE NG127 (2019); AHA/ASA acute stroke guideline 2019',
      signOff: ['D11', 'D12', 'D30'],
    },
    (finding, { lesion }) => !lesion.cancer && isSuddenDeficit(finding),
  ),
  /**
   * Nerve findings that are urgent but not sent to the emergency room. Source: NG234 "immediately contact", met by the
   * page; [D] D1.
   */
  U4: rule(
    urgentPaged,
    {
      condition:
        'With cancer: unilateral weakness, unsteady gait, sensory change, bilateral or band-like radicular ' +
        'pain older than {newOnsetDays} days and stable; any unilateral radicular pain. Without cancer: ' +
        'bilateral weakness that is not new; unilateral weakness, unsteady gait or band-like pain that is new and ' +
        'not E14',
      source: 'NICE NG234 rec 1.3.2 ("immediately contact"), met by the page; not sent to the emergency room [D]',
      signOff: ['D1', 'D5', 'D12', 'D21'],
    },
    (finding, { lesion }) => (lesion.cancer ? isPagedWithCancer(finding) : isPagedWithoutCancer(finding)),
  ),
  /** Nerve findings without cancer that are one-sided or settled. Source: [D]. */
  X5: rule(
    expedited,
    {
      condition:
        'Without cancer: unilateral radicular pain, or unilateral sensory change that is not E14; any other nerve ' +
        'finding older than {newOnsetDays} days and stable, bilateral weakness excepted',
      source: 'Design decision [D]',
      signOff: ['D5', 'D12', 'D27'],
    },
    (finding, { lesion }) => !lesion.cancer && isMildWithoutCancer(finding),
  ),
} satisfies Record<string, CoreAnswerRule>;

const rulesOfAnswers: readonly CoreAnswerRule[] = Object.values(coreAnswerRules);

/** The level of one positive core answer under E1–E7, E14, U4 and X5, before any baseline cap. */
export const ownLevel = (finding: Finding, facts: Facts): Urgency =>
  mostUrgent(rulesOfAnswers.filter((rule) => rule.applies(finding, facts)).map(({ level }) => level));
