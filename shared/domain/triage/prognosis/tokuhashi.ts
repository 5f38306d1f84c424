import { type Known, type PrognosticScore, pointsOf, scoreOf } from './score.ts';

const generalCondition = { good: 2, moderate: 1, poor: 0 } as const;
const extraspinalBoneMets = { '0': 2, '1-2': 1, '>=3': 0 } as const;
const vertebralMets = { '1': 2, '2': 1, '>=3': 0 } as const;
const majorOrganMets = { none: 2, removable: 1, unremovable: 0 } as const;
const palsy = { A: 0, B: 0, C: 1, D: 1, E: 2 } as const;
const primary = {
  ...{ lung: 0, osteosarcoma: 0, stomach: 0, bladder: 0, esophagus: 0, pancreas: 0 },
  ...{ liver: 1, gallbladder: 1, unidentified: 1, other: 2, kidney: 3, uterus: 3, rectum: 4 },
  ...{ thyroid: 5, breast: 5, prostate: 5, carcinoid: 5 },
} as const;

/** Sites that the score names; any other known site counts as `other`. */
export const tokuhashiPrimaries: ReadonlySet<string> = new Set(Object.keys(primary));

export type TokuhashiInputs = {
  /** KPS 80–100 good, 50–70 moderate, 10–40 poor. */
  generalCondition: keyof typeof generalCondition;
  extraspinalBoneMets: keyof typeof extraspinalBoneMets;
  vertebralMets: keyof typeof vertebralMets;
  majorOrganMets: keyof typeof majorOrganMets;
  primary: keyof typeof primary;
  frankel: keyof typeof palsy;
};

type Band = '<6 months' | '>=6 months' | '>=12 months';

const bandOf = (points: number): Band => {
  if (points >= 12) return '>=12 months';
  return points >= 9 ? '>=6 months' : '<6 months';
};

/**
 * Revised Tokuhashi score, 0–15, more is better. Source: Tokuhashi, Spine 2005;30(19):2186-2191. Never an input to
 * urgency (M10).
 */
export const tokuhashi = (inputs: Known<TokuhashiInputs>): PrognosticScore<Band> =>
  scoreOf(
    {
      generalCondition: pointsOf(generalCondition, inputs.generalCondition),
      extraspinalBoneMets: pointsOf(extraspinalBoneMets, inputs.extraspinalBoneMets),
      vertebralMets: pointsOf(vertebralMets, inputs.vertebralMets),
      majorOrganMets: pointsOf(majorOrganMets, inputs.majorOrganMets),
      primary: pointsOf(primary, inputs.primary),
      frankel: pointsOf(palsy, inputs.frankel),
    },
    bandOf,
  );
