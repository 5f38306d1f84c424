import * as z from 'zod/mini';
import { patientText } from '../../domain/triage/patient-text.ts';
import type { TriagedCase } from '../../domain/triage/texts/triaged-case.ts';
import { Urgency } from '../../domain/triage/urgency.ts';
import type { PatientAdvice } from './triage-view.ts';

/** What the front desk is told of a case that it takes: what to say, and no answer. */
export const FrontDeskTriage = z.strictObject({
  urgency: Urgency,
  headline: z.string(),
  instructions: z.array(z.string()),
  phone: z.string(),
});
export type FrontDeskTriage = z.infer<typeof FrontDeskTriage>;

/** What the patient is to be told, whoever sent the case, in English: the staff's language. */
export const frontDeskTriage = (triaged: TriagedCase, advice: PatientAdvice): FrontDeskTriage => ({
  urgency: triaged.result.urgency,
  ...patientText(triaged, 'en', advice.texts, advice),
  phone: advice.phone,
});
