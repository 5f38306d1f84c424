import type { Facts } from '../readings/facts.ts';
import { boxAnswers, codeEvidence, neurologicalEvidence } from './evidence.ts';
import { emergent, expedited, type Rule, urgent, urgentPaged } from './rule.ts';

const gradeEvidence = (facts: Facts): readonly string[] => {
  const { escc, lesionLevel } = facts.input.imaging;
  return [`imaging.escc: ${escc ?? 'unknown'}`, `imaging.lesionLevel: ${lesionLevel ?? 'unknown'}`];
};

/** ESCC 1b counts as urgent at the levels of the threshold, and where the level is not known. */
const isUrgentGrade = ({ input, thresholds }: Facts): boolean => {
  const { escc, lesionLevel } = input.imaging;
  if (escc === '1c') return true;
  return escc === '1b' && (lesionLevel === null || thresholds.urgentEscc1bLevels.includes(lesionLevel));
};

const isLowEpiduralGrade = ({ input }: Facts): boolean => input.imaging.escc === '1a' || input.imaging.escc === '1b';

/** A lesion that is possible without a grade, or without a complete SINS sheet. */
const missingLesionData = ({ input, lesion, sins }: Facts): readonly string[] => {
  if (!lesion.possible) return [];
  const ungraded = input.imaging.escc === null ? ['imaging.escc: missing'] : [];
  const unscored = sins === null || sins.missing.length > 0 ? ['sins: incomplete or missing'] : [];
  return [...ungraded, ...unscored];
};

/** A report, word or code says that the cord or the cauda equina is compressed, or a code names an epidural abscess. */
const compressionEvidence = (facts: Facts): readonly string[] => [
  ...(facts.boxes.cordOrCaudaCompression === 'yes' ? boxAnswers(facts, 'cordOrCaudaCompression') : []),
  ...codeEvidence(facts, 'compression'),
  ...codeEvidence(facts, 'epidural-abscess'),
];

/** Emergent whatever the symptoms: compression that is named (E12). A code of compression has answered the box. */
export const isCompressionNamed = ({ boxes, codes }: Facts): boolean =>
  boxes.cordOrCaudaCompression === 'yes' || codes.has('epidural-abscess');

const newFinding = ({ input }: Facts): readonly string[] =>
  input.imaging.newFindingUnreviewed ? ['imaging.newFindingUnreviewed: true'] : [];

/** Emergent whatever the symptoms: ESCC 2 or 3. */
export const isHighGrade = ({ input }: Facts): boolean => input.imaging.escc === '2' || input.imaging.escc === '3';

export const examAndImagingRules = {
  /**
   * Examination finds a neurological deficit; no baseline exemption. Source: NG234 rec 1.3.2 (neurological signs of
   * cord or cauda equina).
   */
  E8: emergent(
    {
      condition:
        'Examination: Frankel or ASIA A–D, any sign of cord or cauda equina, or power {neurologicalPower}/5 or less',
      source: 'NICE NG234 rec 1.3.2',
      signOff: ['D28'],
    },
    (facts) => facts.examSigns,
  ),
  /**
   * The cord is compressed on MRI, symptoms or not. Source: Bilsky 2010; ACR Appropriateness Criteria MESCC 2015;
   * symptom-free [D] D3.
   */
  E9: emergent(
    {
      condition: 'ESCC 2 or 3, with symptoms or without',
      source: 'Bilsky, J Neurosurg Spine 2010; ACR MESCC 2015; symptom-free cases [D]',
      signOff: ['D3'],
    },
    (facts) => (isHighGrade(facts) ? gradeEvidence(facts) : []),
  ),
  /**
   * Compression that somebody names, without a grade. Source: NG234; ACR MESCC; Siddiqui, BMJ Case Rep
   * 2020;13:e237779 (cauda equina compressed on a report).
   */
  E12: emergent(
    {
      condition:
        'A report, word or code says that the cord or cauda equina is compressed or displaced, or a code names a ' +
        'spinal epidural abscess',
      source: 'NICE NG234; ACR MESCC 2015; Siddiqui, BMJ Case Rep 2020;13:e237779',
      signOff: ['D14'],
    },
    compressionEvidence,
  ),
  /** A finding that nobody has reviewed beside a nerve sign. Source: [D]; Lakemeier, J Med Case Rep 2009;3:92. */
  U8: urgentPaged(
    {
      condition: 'A new imaging finding not reviewed, and any neurological answer, with cancer or without',
      source: 'Design decision [D]; Lakemeier, J Med Case Rep 2009;3:92',
    },
    (facts) => {
      const answered = neurologicalEvidence(facts);
      return answered.length > 0 && facts.input.imaging.newFindingUnreviewed ? [...newFinding(facts), ...answered] : [];
    },
  ),
  /**
   * The sac or cord is touched where half of the patients had paralysis. Source: Bilsky 2010; Uei, Spine 2018 (1b at
   * C1–T2, 1c at T3–L5).
   */
  U3: urgent(
    {
      condition: 'ESCC 1c at any level; ESCC 1b at {urgentEscc1bLevels} or at an unknown level',
      source: 'Bilsky 2010; Uei, Spine 2018',
    },
    (facts) => (isUrgentGrade(facts) ? gradeEvidence(facts) : []),
  ),
  /** A lesion that nobody has graded or scored, or a finding that nobody has reviewed. Source: [D], missing data. */
  X3: expedited(
    {
      condition:
        'Lesion known or possible, and ESCC or SINS missing or incomplete; or a new imaging finding not reviewed',
      source: 'Design decision [D]: missing data never lower',
    },
    (facts) => [...missingLesionData(facts), ...newFinding(facts)],
  ),
  /** Epidural disease that does not touch the cord. Source: Bilsky 2010. */
  X4: expedited({ condition: 'ESCC 1a at any level; ESCC 1b at any other level', source: 'Bilsky 2010' }, (facts) =>
    isLowEpiduralGrade(facts) && !isUrgentGrade(facts) ? gradeEvidence(facts) : [],
  ),
} satisfies Record<string, Rule>;
