import * as z from 'zod/mini';
import { ConfirmationCode } from '../domain/core/ids.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { Instant } from './visit-answers.ts';

/** The link says who answers what. `reached`: that person has reached the patient by phone, too. */
export const AcknowledgementBody = z.strictObject({ reached: z.optional(z.literal(true)) });

/** The form of the page behind a link. A field that nobody asked for, or another value, says nothing. */
export const AcknowledgementForm = z.object({ act: z.optional(z.union([z.literal('reached'), z.unknown()])) });

/**
 * A page of a round, answered. `urgency`: the level of the case now. `contactBy`: until when the patient must be reached, or was to be.
 * `reachedAt`: when somebody reached them.
 */
export const AcknowledgedPage = z.strictObject({
  code: ConfirmationCode,
  urgency: Urgency,
  round: z.int(),
  step: z.int(),
  acknowledgedAt: Instant,
  contactBy: Instant,
  reachedAt: z.optional(Instant),
});

/**
 * A page of a flood, answered: of how many cases it is, and how many of them wait for another answer of the same page. `contactBy`: until
 * when the first of those that its reader answered must be reached; absent where nobody has to be.
 */
export const AcknowledgedFlood = z.strictObject({
  cases: z.int(),
  waiting: z.int(),
  acknowledgedAt: Instant,
  contactBy: z.optional(Instant),
});

/** A test page, answered. `date`: its day. */
export const AcknowledgedTest = z.strictObject({ date: z.string(), acknowledgedAt: Instant });

export const AcknowledgementAnswer = z.union([AcknowledgedPage, AcknowledgedFlood, AcknowledgedTest]);
export type AcknowledgementAnswer = z.infer<typeof AcknowledgementAnswer>;
