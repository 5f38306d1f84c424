import * as z from 'zod/mini';
import { SlotAnswer } from './visit-answers.ts';

/** `not-self-bookable`: this type is not for the caller, or not for the case; practice staff book it. */
export const SearchNote = z.enum(['not-self-bookable']);

export const SlotsAnswer = z.strictObject({
  slots: z.array(SlotAnswer),
  cursor: z.optional(z.string()),
  notes: z.optional(z.array(SearchNote)),
});
