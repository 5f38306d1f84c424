import type { TriageInput } from '../input.ts';
import { type KatagiriInputs, katagiri } from './katagiri.ts';
import { modifiedBauer } from './modified-bauer.ts';
import { type NesmsInputs, nesms } from './nesms.ts';
import type { Known } from './score.ts';
import { type TokuhashiInputs, tokuhashi, tokuhashiPrimaries } from './tokuhashi.ts';
import { type TomitaInputs, tomita } from './tomita.ts';

/** What the specialist adds to the triage input; everything may be missing. */
export type PrognosisInputs = Known<TokuhashiInputs & NesmsInputs> & {
  readonly tomita?: Known<TomitaInputs>;
  readonly katagiri?: Known<KatagiriInputs>;
};

const unnamedSites: ReadonlySet<string> = new Set(['none', 'unknown']);
const bauerSites: ReadonlySet<string> = new Set(['breast', 'kidney', 'lymphoma', 'myeloma']);

const site = ({ primarySite }: TriageInput): string | null => (unnamedSites.has(primarySite) ? null : primarySite);

const conditionFrom = (kps: number | null): TokuhashiInputs['generalCondition'] | null => {
  if (kps === null || kps < 10) return null;
  if (kps >= 80) return 'good';
  return kps >= 50 ? 'moderate' : 'poor';
};

const fromTriage = (input: TriageInput) => {
  const primary = site(input);
  const named = primary !== null && tokuhashiPrimaries.has(primary) ? primary : 'other';
  return {
    generalCondition: conditionFrom(input.kps),
    primary: primary && (named as TokuhashiInputs['primary']),
    frankel: input.exam.frankel,
    notLungCancer: primary && primary !== 'lung',
    primaryBreastKidneyLymphomaMyeloma: primary && bauerSites.has(primary),
  };
};

/**
 * Five prognostic scores from the triage input and what the specialist adds: for the specialist's eyes, and never an
 * input to urgency (M10).
 */
export const prognosis = (input: TriageInput, added: PrognosisInputs = {}) => {
  const known = { ...fromTriage(input), ...added } as PrognosisInputs;
  return {
    tokuhashi: tokuhashi(known),
    tomita: tomita(added.tomita ?? {}),
    modifiedBauer: modifiedBauer(known),
    nesms: nesms(known),
    katagiri: katagiri({ ecog: input.ecog, ...added.katagiri }),
  };
};
