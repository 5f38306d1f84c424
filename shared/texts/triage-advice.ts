import type { PatientTextsByLanguage } from '../domain/triage/patient-text.ts';
import { patientEn } from './en/triage-advice.ts';
import { patientEs } from './es/triage-advice.ts';

export const patientTexts: PatientTextsByLanguage = { en: patientEn, es: patientEs };
