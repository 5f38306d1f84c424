import * as z from 'zod/mini';
import { CaseId } from '../domain/core/ids.ts';
import { IntakeAnswer, ReferralAnswer, ReferralTriageAnswer, TriageAnswer } from './case-answers.ts';
import { FrontDeskTriage } from './views/front-desk-triage.ts';

/** What the public door of the form answers, with the case's id; the triage is for nurses and above. */
export const OpenedCaseAnswer = z.union([
  z.extend(IntakeAnswer, { caseId: CaseId, triage: z.union([TriageAnswer, FrontDeskTriage]) }),
  z.extend(ReferralAnswer, { caseId: CaseId, triage: z.union([ReferralTriageAnswer, FrontDeskTriage]) }),
]);
