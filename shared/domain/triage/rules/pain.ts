import type { Facts } from '../readings/facts.ts';
import { characteristicsPossible, characteristicsPresent } from '../readings/pain.ts';
import type { YesNoUnknown } from '../symptoms.ts';
import { answers, cancerEvidence } from './evidence.ts';
import { emergent, expedited, type Rule, urgent } from './rule.ts';

const isSevere = ({ symptoms, thresholds }: Facts): YesNoUnknown => {
  if (symptoms.painSeverity === null) return 'unknown';
  return symptoms.painSeverity >= thresholds.severePain ? 'yes' : 'no';
};

/** E10: severe, escalating, unrelieved: all three, or two of them and the third unknown. */
const isSevereEscalatingPain = (facts: Facts): boolean => {
  const { painEscalating, painUnrelievedByRestOrMedication } = facts.symptoms;
  const parts = [isSevere(facts), painEscalating, painUnrelievedByRestOrMedication];
  return facts.hasPain && !parts.includes('no') && parts.filter((part) => part === 'yes').length >= 2;
};

const isFeverDangerous = ({ input, hasPain }: Facts): boolean =>
  input.fever === 'yes' && (hasPain || input.onChemotherapy === 'yes');

const isUnclearedCancerPain = (facts: Facts): boolean =>
  facts.lesion.cancer && facts.hasPain && characteristicsPossible(facts.symptoms).length > 0 && !facts.isImagingCleared;

const isSuspectedCancerPain = (facts: Facts): boolean =>
  !facts.lesion.cancer &&
  facts.hasPain &&
  characteristicsPresent(facts.symptoms).length > 0 &&
  facts.symptoms.unexplainedWeightLossOrFatigue !== 'no' &&
  !facts.isImagingCleared;

const painAnd = (facts: Facts, ...more: readonly string[]): readonly string[] => [
  ...answers(facts, 'backOrNeckPain'),
  ...more,
];

export const painRules = {
  /**
   * Severe, escalating pain that nothing relieves. Source: practice page, emergency room list, item 3; the 7 of 10 is
   * [D].
   */
  E10: emergent(
    {
      condition:
        'Back or neck pain of at least {severePain}/10, escalating, and not relieved by rest or medication: ' +
        'all three, or two of them with the third unknown',
      source: 'Practice page, emergency list 3; the figure is [D]',
    },
    (facts) =>
      isSevereEscalatingPain(facts)
        ? answers(facts, 'backOrNeckPain', 'painSeverity', 'painEscalating', 'painUnrelievedByRestOrMedication')
        : [],
  ),
  /**
   * Fever with spinal pain (epidural abscess) or on chemotherapy (neutropenic sepsis). An unknown answer fires nothing.
   * Source: [D] D8.
   */
  E11: emergent(
    {
      condition: 'Fever (38.0 °C or more) answered yes, with back or neck pain or on chemotherapy',
      source: 'Design decision [D]: epidural abscess, neutropenic sepsis',
      signOff: ['D8'],
    },
    (facts) =>
      isFeverDangerous(facts) ? painAnd(facts, 'fever: yes', `onChemotherapy: ${facts.input.onChemotherapy}`) : [],
  ),
  /**
   * Cancer, and pain of a kind that suggests metastasis or where that is not known. Source: NG234 and CG75, contact
   * within 24 hours.
   */
  U1: urgent(
    {
      condition: 'Cancer and pain with any of the six pain characteristics yes or unknown, not cleared by imaging',
      source: 'NICE NG234 and CG75 (contact within 24 hours)',
      signOff: ['D7'],
    },
    (facts) =>
      isUnclearedCancerPain(facts)
        ? painAnd(facts, ...answers(facts, ...characteristicsPossible(facts.symptoms)), ...cancerEvidence(facts))
        : [],
  ),
  /** No cancer known, but suspected from the pain and general decline. Source: NG234 (cancer suspected). */
  U6: urgent(
    {
      condition:
        'No cancer known, a pain characteristic answered yes, and unexplained weight loss or fatigue yes or ' +
        'unknown, not cleared by imaging',
      source: 'NICE NG234 (suspected cancer)',
    },
    (facts) =>
      isSuspectedCancerPain(facts)
        ? painAnd(facts, ...answers(facts, ...characteristicsPresent(facts.symptoms), 'unexplainedWeightLossOrFatigue'))
        : [],
  ),
  /**
   * Cancer and pain that shows no such characteristic or was cleared by imaging. Source: practice page ("prompt
   * evaluation"); NICE one week.
   */
  X2: expedited(
    {
      condition: 'Cancer and pain with no pain characteristic, or cleared by imaging',
      source: 'Practice page ("prompt evaluation"); NICE QS56 (one week)',
    },
    (facts) =>
      facts.lesion.cancer && facts.hasPain && !isUnclearedCancerPain(facts)
        ? painAnd(facts, ...cancerEvidence(facts))
        : [],
  ),
  /** Severe pain without cancer. Source: [D]. */
  X7: expedited({ condition: 'No cancer, pain of at least {severePain}/10', source: 'Design decision [D]' }, (facts) =>
    !facts.lesion.cancer && facts.hasPain && isSevere(facts) === 'yes'
      ? answers(facts, 'backOrNeckPain', 'painSeverity')
      : [],
  ),
} satisfies Record<string, Rule>;
