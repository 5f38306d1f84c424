import type { Facts } from '../readings/facts.ts';
import { characteristicsPossible, characteristicsPresent } from '../readings/pain.ts';
import type { YesNoUnknown } from '../symptoms.ts';
import { answers, cancerEvidence, neurologicalEvidence } from './evidence.ts';
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

const isUnclearedCancerPain = (facts: Facts): boolean =>
  facts.lesion.cancer && facts.hasPain && characteristicsPossible(facts.symptoms).length > 0 && !facts.isImagingCleared;

/** U6: pain with a characteristic, or a neurological answer, pain or not. */
const suspicious = (facts: Facts): readonly string[] => {
  const pain = facts.hasPain ? answers(facts, ...characteristicsPresent(facts.symptoms)) : [];
  return [
    ...(pain.length > 0 ? painAnd(facts, ...pain) : []),
    ...(facts.readings.suspicionByNeurologicalAnswer ? neurologicalEvidence(facts) : []),
  ];
};

/** U7 without cancer, by its severity: a severity that is not given counts. */
const isSevereUnrelieved = (facts: Facts): boolean =>
  isSevere(facts) !== 'no' &&
  facts.symptoms.painSevereUnremitting === 'yes' &&
  facts.symptoms.painUnrelievedByRestOrMedication === 'yes';

/** U7 without cancer, by age: an age that is not given counts. */
const isSuspiciousForAge = ({ input, symptoms, thresholds }: Facts): boolean =>
  (input.age === null || input.age >= thresholds.suspicionAge) &&
  characteristicsPresent(symptoms).length >= thresholds.suspicionCharacteristics;

/** U7: what makes pain suspicious by itself. */
const suspiciousPain = (facts: Facts): readonly string[] => {
  const { painEscalating, painUnrelievedByRestOrMedication } = facts.symptoms;
  const { cancer } = facts.lesion;
  const isEscalating = painEscalating === 'yes' && painUnrelievedByRestOrMedication === 'yes';
  return [
    ...(isEscalating ? answers(facts, 'painEscalating', 'painUnrelievedByRestOrMedication') : []),
    ...(!cancer && isSevereUnrelieved(facts)
      ? answers(facts, 'painSeverity', 'painSevereUnremitting', 'painUnrelievedByRestOrMedication')
      : []),
    ...(!cancer && isSuspiciousForAge(facts)
      ? [`age: ${facts.input.age ?? 'unknown'}`, ...answers(facts, ...characteristicsPresent(facts.symptoms))]
      : []),
  ];
};

/** X8: the characteristics of which one is enough without cancer. */
const listedCharacteristics = ['painProgressive', 'painSevereUnremitting', 'painNight', 'spinalTenderness'] as const;

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
  /** No cancer known, but suspected from pain or nerves and general decline. Source: NG234 (cancer suspected). */
  U6: urgent(
    {
      condition:
        'No cancer known, unexplained weight loss or fatigue yes or unknown, and pain with a characteristic answered ' +
        'yes, or any neurological answer, pain or not',
      source: 'NICE NG234 (suspected cancer)',
    },
    (facts) => {
      if (facts.lesion.cancer || facts.symptoms.unexplainedWeightLossOrFatigue === 'no') return [];
      const signs = suspicious(facts);
      return signs.length > 0 ? [...signs, ...answers(facts, 'unexplainedWeightLossOrFatigue')] : [];
    },
  ),
  /**
   * Pain that may be the first sign of a cancer, and pain that escalates unrelieved whatever the imaging. Source:
   * Schiff, Neurology 1997;49:452; ACR Low Back Pain 2021; the combination is [D] D13.
   */
  U7: urgent(
    {
      condition:
        'Pain that escalates and is not relieved, with cancer or without, cleared by imaging or not; without cancer: ' +
        'pain of at least {severePain}/10 or not rated, unremitting and not relieved; or from age {suspicionAge}, or ' +
        'of unknown age, with at least {suspicionCharacteristics} pain characteristics answered yes',
      source: 'Schiff, Neurology 1997; ACR Low Back Pain 2021; the combination is [D]',
      signOff: ['D13'],
    },
    (facts) => {
      const signs = facts.hasPain ? suspiciousPain(facts) : [];
      return signs.length > 0 ? painAnd(facts, ...new Set(signs)) : [];
    },
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
  X7: expedited(
    { condition: 'No cancer, pain of at least {severePain}/10', source: 'Design decision [D]', signOff: ['D13'] },
    (facts) =>
      !facts.lesion.cancer && facts.hasPain && isSevere(facts) === 'yes'
        ? painAnd(facts, ...answers(facts, 'painSeverity'))
        : [],
  ),
  /** The pain list without cancer. Source: NG234 (pain list); Schiff 1997; [D] D13. */
  X8: expedited(
    {
      condition: 'No cancer, and pain that is progressive, severe and unremitting, at night or tender to touch',
      source: 'NICE NG234 (pain list); Schiff, Neurology 1997; [D]',
      signOff: ['D13'],
    },
    (facts) => {
      const present = listedCharacteristics.filter((name) => facts.symptoms[name] === 'yes');
      return !facts.lesion.cancer && facts.hasPain && present.length > 0
        ? painAnd(facts, ...answers(facts, ...present))
        : [];
    },
  ),
} satisfies Record<string, Rule>;
