import { coreFields, findingsMildestFirst } from './core-values.ts';
import { type TriageContext, triage } from './engine.ts';
import { TriageInput } from './input.ts';
import type { CoreField } from './symptoms.ts';
import type { Urgency } from './urgency.ts';

/** What the rules would come to if a question that is open were answered by its gravest finding. */
export interface WorstAnswer {
  field: CoreField;
  /** The finding, one of `findingsMildestFirst`. */
  value: string;
  urgency: Urgency;
}

/** What answers that nobody gave would make of a level. */
export interface WhatIf {
  worst: WorstAnswer[];
  /** If every open question were answered by no finding; null where none is open. */
  allWell: Urgency | null;
}

const noFinding: Readonly<Record<CoreField, string>> = {
  limbWeakness: 'none',
  gait: 'normal',
  bladderBowel: 'normal',
  saddleNumbness: 'no',
  sensoryChange: 'none',
  radicularPain: 'none',
};

type Values = Partial<Record<CoreField, string>>;

/** The level with other core answers, of which neither start nor course is known. */
function levelWith(input: TriageInput, values: Values, context: TriageContext): Urgency {
  const answers = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }]));
  return triage(TriageInput.parse({ ...input, symptoms: { ...input.symptoms, ...answers } }), context).urgency;
}

/**
 * What the open core questions hold: by the same rules that triaged the answers. It tells what to ask first, and moves nothing.
 * @param open the core answers that nobody gave (`missingCoreAnswers`); names of another ruleset count for nothing
 */
export function whatIf(input: TriageInput, open: readonly string[], context: TriageContext): WhatIf {
  const fields = coreFields.filter((field) => open.includes(field));
  const worst = fields.map((field) => {
    const value = findingsMildestFirst[field].at(-1) ?? noFinding[field];
    return { field, value, urgency: levelWith(input, { [field]: value }, context) };
  });
  const well = Object.fromEntries(fields.map((field) => [field, noFinding[field]]));
  return { worst, allWell: fields.length > 0 ? levelWith(input, well, context) : null };
}
