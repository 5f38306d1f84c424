import type { PatientTextsByLanguage } from '../domain/triage/texts/patient-texts.ts';
import { emergencySentences } from './emergency-sentences.ts';
import { patientEn } from './en/triage-advice.ts';
import { patientForOthersEn } from './en/triage-advice-for-others.ts';
import { patientEs } from './es/triage-advice.ts';
import { patientForOthersEs } from './es/triage-advice-for-others.ts';

/** Awaits the clinicians' sign-off and, for Spanish, a certified translation. */
export const patientTexts: PatientTextsByLanguage = {
  status: 'draft',
  written: { en: patientEn, es: patientEs },
  forOthers: { en: patientForOthersEn, es: patientForOthersEs },
  sentences: emergencySentences,
};
