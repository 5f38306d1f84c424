import { type Known, type PrognosticScore, pointIf, pointsOf, scoreOf } from './score.ts';

const growth = { slow: 0, moderate: 2, rapid: 3 } as const;
const visceral = { none: 0, nodular: 1, disseminated: 2 } as const;

/** ECOG from here scores a point. */
const POOR_ECOG = 3;

export type KatagiriInputs = {
  growth: keyof typeof growth;
  visceral: keyof typeof visceral;
  /** CRP from 0.4 mg/dL, LDH from 250 IU/L, or albumin below 3.7 g/dL. */
  abnormalLab: boolean;
  /** Platelets below 100,000, calcium from 10.3 mg/dL, or bilirubin from 1.4 mg/dL. Outranks `abnormalLab`. */
  criticalLab: boolean;
  ecog: number;
  previousChemo: boolean;
  multipleSkeletal: boolean;
};

type Band = 'low' | 'intermediate' | 'high';

const bandOf = (points: number): Band => {
  if (points <= 3) return 'low';
  return points <= 6 ? 'intermediate' : 'high';
};

/** Critical counts 2 whatever else, abnormal 1; not known while the answer that would decide is missing. */
const labPoints = ({ abnormalLab, criticalLab }: Known<KatagiriInputs>): number | null => {
  if (criticalLab === true) return 2;
  return criticalLab === false ? pointIf(abnormalLab) : null;
};

/**
 * Katagiri score, 0–10, less is better. Source: Katagiri, Cancer Med 2014;3(5):1359-1367. Never an input to urgency
 * (M10).
 */
export const katagiri = (inputs: Known<KatagiriInputs>): PrognosticScore<Band> =>
  scoreOf(
    {
      growth: pointsOf(growth, inputs.growth),
      visceral: pointsOf(visceral, inputs.visceral),
      labs: labPoints(inputs),
      ecog: pointIf(typeof inputs.ecog === 'number' ? inputs.ecog >= POOR_ECOG : null),
      previousChemo: pointIf(inputs.previousChemo),
      multipleSkeletal: pointIf(inputs.multipleSkeletal),
    },
    bandOf,
  );
