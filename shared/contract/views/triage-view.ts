import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { type ClinicalRecord, standingTriage } from '../../domain/cases/clinical-record.ts';
import { emergencyTexts, type PracticeFacts, patientText } from '../../domain/triage/patient-text.ts';
import type { PatientTextsByLanguage } from '../../domain/triage/texts/patient-texts.ts';
import type { TriagedCase } from '../../domain/triage/texts/triaged-case.ts';
import type { TriageAnswer } from '../case-answers.ts';

export interface PatientAdvice extends PracticeFacts {
  texts: PatientTextsByLanguage;
  /** Where referrers reach the surgeon on call, as people write it. */
  surgeonOnCall: string;
}

/** The triage of a case's answers, at the level that the case has: a clinician may have set another one. */
export const caseTriageView = (
  { header, record }: { header: CaseHeader; record: ClinicalRecord },
  advice: PatientAdvice,
): TriageAnswer => triageView(triagedCase({ header, record }), header.language, advice);

/** The triage of a form that was not stored: its text promises nothing that follows from a case. */
export const refusedTriageView = (
  unstored: { header: CaseHeader; record: ClinicalRecord },
  advice: PatientAdvice,
): TriageAnswer => triageView({ ...triagedCase(unstored), isRefused: true }, unstored.header.language, advice);

/** What the texts of a case are chosen by: the triage that stands, at the level, clocks and unread words that the case has. */
export const triagedCase = ({
  header: { urgency, deadlines, unreadText, wordsExplained },
  record,
}: {
  header: Pick<CaseHeader, 'urgency' | 'deadlines' | 'unreadText' | 'wordsExplained'>;
  record: ClinicalRecord;
}): TriagedCase => {
  const { at, input, result } = standingTriage(record);
  const clocks = { ...deadlines, readBy: deadlines.readBy ?? null };
  return { at, input, result: { ...result, urgency, unreadText, wordsExplained, deadlines: clocks } };
};

/** A triage with what the person is told, in the person's language; an emergency in every language that we have. */
export function triageView(triaged: TriagedCase, language: string | null, advice: PatientAdvice): TriageAnswer {
  const { result } = triaged;
  return {
    ...result,
    ...patientText(triaged, language, advice.texts, advice),
    phone: advice.phone,
    ...(result.urgency === 'emergent' && { translations: emergencyTexts(triaged, advice.texts, advice) }),
  };
}
