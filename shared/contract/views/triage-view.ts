import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { emergencyTexts, type PatientTextsByLanguage, patientText } from '../../domain/triage/patient-text.ts';
import type { StoredTriageResult } from '../../domain/triage/result.ts';
import type { TriageAnswer } from '../case-answers.ts';

export interface PatientAdvice {
  texts: PatientTextsByLanguage;
  /** The practice's phone, as people write it. */
  phone: string;
}

/** The triage of a case's answers, at the level that the case has: a clinician may have set another one. */
export const caseTriageView = (
  { header, record }: { header: CaseHeader; record: ClinicalRecord },
  advice: PatientAdvice,
): TriageAnswer => triageView({ ...record.triage.result, urgency: header.urgency }, header.language, advice);

/** A triage with what the person is told, in the person's language; an emergency in every language that we have. */
export function triageView(
  result: StoredTriageResult,
  language: string | null,
  { texts, phone }: PatientAdvice,
): TriageAnswer {
  const practice = { phone };
  return {
    ...result,
    ...patientText(result, language, texts, practice),
    phone,
    ...(result.urgency === 'emergent' && { translations: emergencyTexts(texts, practice) }),
  };
}
