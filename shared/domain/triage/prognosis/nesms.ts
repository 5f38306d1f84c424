import { type ModifiedBauerInputs, modifiedBauer } from './modified-bauer.ts';
import { type Known, type PrognosticScore, pointIf } from './score.ts';

const BAUER_FROM = 3;
const ALBUMIN_FROM_G_DL = 3.5;

export type NesmsInputs = ModifiedBauerInputs & { ambulatoryIndependent: boolean; albuminGDl: number };

/** NESMS has no bands. */
const NO_BAND = null;

/**
 * New England Spinal Metastasis Score, 0–3, more is better: one point each for modified Bauer from 3, independent
 * ambulation and albumin from 3.5 g/dL; the split is inferred (clinical.md section 5). Source: Ghori, Spine J 2015;
 * Schoenfeld, Spine J 2021;21:28-36. Never an input to urgency (M10).
 */
export const nesms = (inputs: Known<NesmsInputs>): PrognosticScore<never> => {
  const bauer = modifiedBauer(inputs);
  const ambulatory = pointIf(inputs.ambulatoryIndependent);
  const albumin = inputs.albuminGDl ?? null;
  const missing = [
    ...bauer.missing,
    ...(ambulatory === null ? ['ambulatoryIndependent'] : []),
    ...(albumin === null ? ['albuminGDl'] : []),
  ];
  if (bauer.points === null || ambulatory === null || albumin === null) return { points: null, band: NO_BAND, missing };
  const points = Number(bauer.points >= BAUER_FROM) + ambulatory + Number(albumin >= ALBUMIN_FROM_G_DL);
  return { points, band: NO_BAND, missing };
};
