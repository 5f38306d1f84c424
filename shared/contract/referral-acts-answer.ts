import * as z from 'zod/mini';
import { RequestAnswer } from './act-answers.ts';
import { Instant } from './visit-answers.ts';

const Advice = z.strictObject({ at: Instant, text: z.string() });

/** What a referrer reads of what the practice said and asked. */
export const ReferralActsAnswer = z.strictObject({
  /** Why it was declined, redirected or closed, where staff wrote that. */
  reason: z.optional(z.string()),
  advice: z.optional(z.array(Advice)),
  informationRequests: z.array(RequestAnswer),
});
export type ReferralActsAnswer = z.infer<typeof ReferralActsAnswer>;
