import * as z from 'zod/mini';
import { CaseOutcome } from '../domain/cases/case-header.ts';
import { ActId } from '../domain/core/ids.ts';
import { StaffRole } from '../domain/core/party.ts';
import { RequestAnswer } from './act-answers.ts';
import { Instant } from './visit-answers.ts';

/** What staff said and asked of a case. The front desk reads what the front desk wrote; of the rest, that it is there. */
export const CaseActsAnswer = z.strictObject({
  notes: z.array(
    z.strictObject({ noteId: ActId, at: Instant, by: z.string(), role: StaffRole, text: z.optional(z.string()) }),
  ),
  advice: z.array(z.strictObject({ at: Instant, by: z.string(), text: z.optional(z.string()) })),
  /** `askedBy`: staff id. */
  informationRequests: z.array(z.extend(RequestAnswer, { askedBy: z.string() })),
  /** How the practice ended it. */
  ended: z.optional(
    z.strictObject({
      status: z.enum(['declined', 'redirected', 'closed']),
      outcome: z.optional(CaseOutcome),
      at: Instant,
      by: z.string(),
      reason: z.optional(z.string()),
    }),
  ),
});
export type CaseActsAnswer = z.infer<typeof CaseActsAnswer>;
