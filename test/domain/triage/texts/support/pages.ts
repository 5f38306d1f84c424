import { practice } from '../../../../../shared/config/practice.ts';
import type { TriageInput } from '../../../../../shared/domain/triage/input.ts';
import { patientText } from '../../../../../shared/domain/triage/patient-text.ts';
import type { StoredTriageResult } from '../../../../../shared/domain/triage/result.ts';
import type { TriagedCase } from '../../../../../shared/domain/triage/texts/triaged-case.ts';
import { patientTexts } from '../../../../../shared/texts/triage-advice.ts';
import { context, triaged } from '../../support/builders.ts';

/** What the texts say of the practice in tests. */
export const facts = { ...practice, phone: '(555) 010-0100' };

/** An input, triaged on Monday 23 November 2026 at 09:00 in New York; `change` replaces parts of the result. */
export const caseOf = (input: TriageInput, change: Partial<StoredTriageResult> = {}): TriagedCase => ({
  input,
  at: context.now.toString(),
  result: { ...triaged(input), ...change },
});

/** Every line that the patient reads, the headline first. */
export const linesOf = (triagedCase: TriagedCase, language: string | null = 'en'): readonly string[] => {
  const { headline, instructions } = patientText(triagedCase, language, patientTexts, facts);
  return [headline, ...instructions];
};

/** The items of the safety net: those behind the line that announces it. */
export const safetyNetOf = (triagedCase: TriagedCase, language: 'en' | 'es' = 'en'): readonly string[] => {
  const lines = linesOf(triagedCase, language);
  const person = triagedCase.input.submittedBy === 'caregiver' ? 'forOthers' : 'written';
  const { lead } = patientTexts[person][language].safetyNet;
  const start = lines.indexOf(lead);
  if (start === -1) return [];
  const items = lines.slice(start + 1);
  return items.slice(
    0,
    items.findIndex((line) => !line.startsWith('- ')),
  );
};
