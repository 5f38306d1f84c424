import type { Facts } from '../readings/facts.ts';
import { answers, boxAnswers, codeEvidence, neurologicalEvidence } from './evidence.ts';
import { emergent, expedited, type Rule, urgent, urgentPaged } from './rule.ts';

type Characteristic = 'painProgressive' | 'painSevereUnremitting' | 'painNight' | 'spinalTenderness' | 'painStraining';

const withRisk = ['painProgressive', 'painSevereUnremitting', 'painNight', 'spinalTenderness'] as const;
const withLowFever = ['painProgressive', 'painStraining'] as const;

const yesAmong = ({ symptoms }: Facts, names: readonly Characteristic[]): readonly Characteristic[] =>
  names.filter((name) => symptoms[name] === 'yes');

/** Whether a risk of infection is answered yes; ruleset 1.0.0 did not ask. */
const hasRisk = ({ input, readings }: Facts): boolean => readings.newInputs && input.infectionRisk === 'yes';

const riskEvidence = (facts: Facts): readonly string[] => (hasRisk(facts) ? ['infectionRisk: yes'] : []);

/** Pain with a risk and a characteristic, or with low-grade fever and a characteristic or a risk. */
const painOfInfection = (facts: Facts): readonly string[] => {
  if (!facts.hasPain) return [];
  const byRisk = hasRisk(facts) ? yesAmong(facts, withRisk) : [];
  const isWarm = facts.boxes.lowGradeFever === 'yes';
  const byWarmth = isWarm ? yesAmong(facts, withLowFever) : [];
  const signs = new Set([...byRisk, ...byWarmth]);
  if (signs.size === 0 && !(isWarm && hasRisk(facts))) return [];
  return [
    ...answers(facts, 'backOrNeckPain', ...signs),
    ...(isWarm ? boxAnswers(facts, 'lowGradeFever') : []),
    ...riskEvidence(facts),
  ];
};

const feverWithNerves = (facts: Facts): readonly string[] => {
  const answered = facts.boxes.fever === 'yes' ? neurologicalEvidence(facts) : [];
  return answered.length > 0 ? [...boxAnswers(facts, 'fever'), ...answered] : [];
};

const isCancerOpen = ({ input }: Facts): boolean =>
  input.cancerHistory === 'current' || input.cancerHistory === 'unknown';

export const infectionRules = {
  /**
   * Fever with spinal pain (epidural abscess) or on chemotherapy (neutropenic sepsis). An unknown answer fires nothing.
   * Source: IDSA 2015; ASCO/IDSA 2018; the level is [D] D8.
   */
  E11: emergent(
    {
      condition: 'Fever (100.4 °F, 38.0 °C or more) answered yes, with back or neck pain or on chemotherapy',
      source: 'IDSA vertebral osteomyelitis 2015; ASCO/IDSA fever and neutropenia 2018; the level is [D]',
      signOff: ['D8'],
    },
    (facts) =>
      facts.boxes.fever === 'yes' && (facts.hasPain || facts.boxes.onChemotherapy === 'yes')
        ? [...answers(facts, 'backOrNeckPain'), ...boxAnswers(facts, 'fever', 'onChemotherapy')]
        : [],
  ),
  /**
   * Infection of the spine without high fever, or with nerve signs, or by its code. Source: IDSA 2015; Davis, J Emerg Med
   * 2004;26:285; [D] D15.
   */
  U9: urgent(
    {
      condition:
        'Pain and a risk of infection, and pain progressive, unremitting, at night or tender; pain and low-grade fever, and ' +
        'pain progressive or on straining, or a risk of infection; fever and any neurological answer; a code of ' +
        'spinal infection',
      source: 'IDSA 2015; Davis, J Emerg Med 2004; [D]',
      signOff: ['D15'],
      pagesWith: {
        condition: 'a neurological answer or the code',
        holds: (facts) => facts.codes.has('spinal-infection') || neurologicalEvidence(facts).length > 0,
      },
    },
    (facts) => [
      ...new Set([...painOfInfection(facts), ...feverWithNerves(facts), ...codeEvidence(facts, 'spinal-infection')]),
    ],
  ),
  /** Fever with cancer, and nobody knows about chemotherapy. Source: ASCO/IDSA 2018; [D]. */
  U12: urgentPaged(
    {
      condition: 'Fever, cancer current or unknown, and chemotherapy unknown; pain or not',
      source: 'ASCO/IDSA fever and neutropenia 2018; [D]',
    },
    (facts) =>
      facts.boxes.fever === 'yes' && facts.boxes.onChemotherapy === 'unknown' && isCancerOpen(facts)
        ? [...boxAnswers(facts, 'fever', 'onChemotherapy'), `cancerHistory: ${facts.input.cancerHistory}`]
        : [],
  ),
  /** Pain, a risk of infection, and fever not ruled out. Source: IDSA 2015; Davis 2004; [D]. */
  X10: expedited(
    {
      condition: 'Pain, a risk of infection, and fever not answered no',
      source: 'IDSA 2015; Davis, J Emerg Med 2004; [D]',
      signOff: ['D15'],
    },
    (facts) =>
      facts.hasPain && hasRisk(facts) && facts.boxes.fever !== 'no'
        ? [...answers(facts, 'backOrNeckPain'), ...riskEvidence(facts), ...boxAnswers(facts, 'fever')]
        : [],
  ),
} satisfies Record<string, Rule>;
