import { type Known, type PrognosticScore, pointsOf, scoreOf } from './score.ts';

const growth = { slow: 1, moderate: 2, rapid: 4, unknown: 4 } as const;
const visceral = { none: 0, treatable: 2, untreatable: 4 } as const;
const bone = { solitary: 1, multiple: 2 } as const;

export type TomitaInputs = {
  /** `unknown` = a primary whose growth nobody knows, which the source scores as rapid. */
  growth: keyof typeof growth;
  visceral: keyof typeof visceral;
  bone: keyof typeof bone;
};

type Band = 'long-term local control' | 'middle-term local control' | 'short-term palliation' | 'terminal care';

const bandOf = (points: number): Band => {
  if (points <= 3) return 'long-term local control';
  if (points <= 5) return 'middle-term local control';
  return points <= 7 ? 'short-term palliation' : 'terminal care';
};

/** Tomita score, 2–10, less is better. Source: Tomita, Spine 2001;26(3):298-306. Never an input to urgency (M10). */
export const tomita = (inputs: Known<TomitaInputs>): PrognosticScore<Band> =>
  scoreOf(
    {
      growth: pointsOf(growth, inputs.growth),
      visceral: pointsOf(visceral, inputs.visceral),
      bone: pointsOf(bone, inputs.bone),
    },
    bandOf,
  );
