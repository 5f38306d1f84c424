import * as z from 'zod/mini';
import { Urgency } from '../../domain/triage/urgency.ts';

/** What the front desk is told of a case that it takes: what to say, and no answer. */
export const FrontDeskTriage = z.strictObject({
  urgency: Urgency,
  headline: z.string(),
  instructions: z.array(z.string()),
  phone: z.string(),
});
export type FrontDeskTriage = z.infer<typeof FrontDeskTriage>;

export const frontDeskTriage = ({ urgency, headline, instructions, phone }: FrontDeskTriage): FrontDeskTriage => ({
  urgency,
  headline,
  instructions,
  phone,
});
