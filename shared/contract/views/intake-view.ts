import type * as z from 'zod/mini';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import type { IntakeAnswer } from '../case-answers.ts';
import { incompleteOf } from './incomplete-view.ts';
import { type SlotsLinkSettings, slotsLink } from './slots-link.ts';
import { caseTriageView, type PatientAdvice } from './triage-view.ts';

export interface IntakeViewDeps extends SlotsLinkSettings {
  advice: PatientAdvice;
}

/**
 * Shows an intake to its patient: instructions first.
 * @param bookingToken undefined where the emergency room comes first (`bookingTokenOf`)
 */
export function intakeView(
  deps: IntakeViewDeps,
  { header, record }: { header: CaseHeader; record: ClinicalRecord },
  bookingToken: string | undefined,
): z.infer<typeof IntakeAnswer> {
  const emergent = header.urgency === 'emergent';
  return {
    intakeId: header.caseId,
    confirmationCode: header.code,
    status: header.status,
    triage: caseTriageView({ header, record }, deps.advice),
    ...(bookingToken !== undefined && { bookingToken }),
    ...incompleteOf(record),
    links: emergent ? { clinics: `${deps.publicUrl}/v1/clinics` } : { slots: slotsLink(deps, header, record.at) },
  };
}
