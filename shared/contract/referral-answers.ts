import * as z from 'zod/mini';
import { CaseOutcome, CaseStatus } from '../domain/cases/case-header.ts';
import { CaseId, ConfirmationCode } from '../domain/core/ids.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { incomplete, ReferralTriageAnswer } from './case-answers.ts';
import { ReferralActsAnswer } from './referral-acts-answer.ts';
import { AppointmentAnswer, Instant, Links } from './visit-answers.ts';

/** A referral as its own referrer sees it. */
export const ReferralView = z.strictObject({
  referralId: CaseId,
  confirmationCode: ConfirmationCode,
  status: CaseStatus,
  /** How a closed referral came out. */
  outcome: z.optional(CaseOutcome),
  urgency: Urgency,
  receivedAt: Instant,
  seenBy: Instant,
  externalId: z.optional(z.string()),
  triage: z.optional(ReferralTriageAnswer),
  appointments: z.optional(z.array(AppointmentAnswer)),
  ...z.partial(ReferralActsAnswer).shape,
  ...incomplete,
  version: z.int(),
  links: Links,
});

export const ReferralList = z.strictObject({ referrals: z.array(ReferralView), cursor: z.optional(z.string()) });
