import { fillTemplate } from './fill-template.ts';
import type { StoredTriageResult } from './result.ts';
import type { Urgency } from './urgency.ts';

/** What one urgency tells the patient. `{phone}` is the practice's phone, `{version}` the ruleset's. */
export type UrgencyText = { readonly headline: string; readonly instructions: readonly string[] };

/** The patient's texts in one language. */
export type PatientTexts = {
  readonly urgency: Readonly<Record<Urgency, UrgencyText>>;
  /** Added where SINS says unstable by the known points (rule U2). */
  readonly spinalPrecautions: string;
  /** What the person should do if things get worse: added to every text that is not the emergency text. */
  readonly safetyNet: readonly string[];
  /** Says that rules decided, and, while the ruleset is a draft, that no clinician has approved them. */
  readonly notice: { readonly draft: string; readonly approved: string };
};

export type PatientTextsByLanguage = { readonly en: PatientTexts; readonly es: PatientTexts };

/** Headline and instructions as they are shown, in order of importance. */
export type PatientText = { headline: string; instructions: string[] };

type Practice = { readonly phone: string };

const inLanguage = (texts: PatientTextsByLanguage, language: string | null): PatientTexts =>
  language === 'es' ? texts.es : texts.en;

const filled = (text: UrgencyText, values: Readonly<Record<string, string>>): PatientText => ({
  headline: fillTemplate(text.headline, values),
  instructions: text.instructions.map((line) => fillTemplate(line, values)),
});

/** The emergency text: short, 911 and the emergency room first, what to say on arrival, the practice's phone last. */
const emergencyText = (texts: PatientTexts, practice: Practice): PatientText =>
  filled(texts.urgency.emergent, practice);

/**
 * What the patient is told, in their language: English or Spanish; any other falls back to English. Emergent gives the
 * emergency text alone; every other urgency ends with when to call 911 after all, and with the status of the rules.
 */
export const patientText = (
  result: Pick<StoredTriageResult, 'urgency' | 'redFlags' | 'ruleset'>,
  language: string | null,
  texts: PatientTextsByLanguage,
  practice: Practice,
): PatientText => {
  const own = inLanguage(texts, language);
  if (result.urgency === 'emergent') return emergencyText(own, practice);
  const { headline, instructions } = own.urgency[result.urgency];
  const precautions = result.redFlags.includes('sins-unstable') ? [own.spinalPrecautions] : [];
  const lines = [...instructions, ...precautions, ...own.safetyNet, own.notice[result.ruleset.status]];
  return filled({ headline, instructions: lines }, { phone: practice.phone, version: result.ruleset.version });
};

/** The emergency text in both languages, for answers that cannot know which one is read. */
export const emergencyTexts = (
  texts: PatientTextsByLanguage,
  practice: Practice,
): { en: PatientText; es: PatientText } => ({
  en: emergencyText(texts.en, practice),
  es: emergencyText(texts.es, practice),
});
