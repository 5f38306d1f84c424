import type { PatientTextsByLanguage } from '../../domain/triage/patient-text.ts';
import { patientEn } from './patient-en.ts';
import { patientEs } from './patient-es.ts';

export const patientTexts: PatientTextsByLanguage = { en: patientEn, es: patientEs };
