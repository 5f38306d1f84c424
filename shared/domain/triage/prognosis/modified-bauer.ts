import { type Known, type PrognosticScore, pointIf, scoreOf } from './score.ts';

export type ModifiedBauerInputs = {
  noVisceralMets: boolean;
  notLungCancer: boolean;
  primaryBreastKidneyLymphomaMyeloma: boolean;
  solitarySkeletalMet: boolean;
};

type Band = '<6 months' | '>6 months' | '>12 months';

const bandOf = (points: number): Band => {
  if (points >= 3) return '>12 months';
  return points === 2 ? '>6 months' : '<6 months';
};

/**
 * Modified Bauer score, 0–4, more is better. Source: Leithner, Eur Spine J 2008;17:1488-1495. Never an input to urgency
 * (M10).
 */
export const modifiedBauer = (inputs: Known<ModifiedBauerInputs>): PrognosticScore<Band> =>
  scoreOf(
    {
      noVisceralMets: pointIf(inputs.noVisceralMets),
      notLungCancer: pointIf(inputs.notLungCancer),
      primaryBreastKidneyLymphomaMyeloma: pointIf(inputs.primaryBreastKidneyLymphomaMyeloma),
      solitarySkeletalMet: pointIf(inputs.solitarySkeletalMet),
    },
    bandOf,
  );
