import * as z from 'zod/mini';
import { ConfirmationCode } from '../domain/core/ids.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { Instant } from './visit-answers.ts';

/** Nothing to say: the link says who answers what. */
export const AcknowledgementBody = z.strictObject({});

/** A page of a round, answered. `contactBy`: until when the person must have been reached. */
export const AcknowledgedPage = z.strictObject({
  code: ConfirmationCode,
  urgency: Urgency,
  round: z.int(),
  step: z.int(),
  acknowledgedAt: Instant,
  contactBy: Instant,
});

/** A test page, answered. `date`: its day. */
export const AcknowledgedTest = z.strictObject({ date: z.string(), acknowledgedAt: Instant });

export const AcknowledgementAnswer = z.union([AcknowledgedPage, AcknowledgedTest]);
export type AcknowledgementAnswer = z.infer<typeof AcknowledgementAnswer>;
