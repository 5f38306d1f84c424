import type * as z from 'zod/mini';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import type { IntakeAnswer } from '../case-answers.ts';
import { type PatientAdvice, triageView } from './triage-view.ts';

export interface IntakeViewDeps {
  advice: PatientAdvice;
  publicUrl: string;
}

/** Shows an intake to its patient: instructions first; no booking token where the emergency room comes first. */
export function intakeView(
  { advice, publicUrl }: IntakeViewDeps,
  { header, record }: { header: CaseHeader; record: ClinicalRecord },
  bookingToken: string,
): z.infer<typeof IntakeAnswer> {
  const result = { ...record.triage.result, urgency: header.urgency };
  const emergent = header.urgency === 'emergent';
  return {
    intakeId: header.caseId,
    confirmationCode: header.code,
    status: header.status,
    triage: triageView(result, header.language, advice),
    ...(!emergent && { bookingToken }),
    links: emergent
      ? { clinics: `${publicUrl}/v1/clinics` }
      : { slots: `${publicUrl}/v1/slots?caseId=${header.caseId}` },
  };
}
