import type * as z from 'zod/mini';
import type { SalvagedAnswers } from '../../../shared/contract/case-bodies.ts';
import { caseTriageView, type PatientAdvice } from '../../../shared/contract/views/triage-view.ts';
import { readAnswers } from '../../../shared/http/core/read-answers.ts';
import type { AnswersCommand } from '../../../shared/workflows/cases/add-answers.ts';
import type { CaseCommand } from '../../../shared/workflows/cases/change-case.ts';

/** What the body of a PATCH asks of a case. Too many of them are refused with the phone, and with the instructions that stand. */
export const answersCommand = (
  advice: PatientAdvice,
  command: CaseCommand,
  { clinical = {}, note, diagnoses, faults }: z.infer<typeof SalvagedAnswers>,
): AnswersCommand => ({
  ...command,
  patch: clinical,
  note,
  diagnoses,
  faults,
  read: readAnswers,
  toldWhenLimited: (state) => ({ phone: advice.phone, triage: caseTriageView(state, advice) }),
});
