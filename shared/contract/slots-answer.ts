import * as z from 'zod/mini';
import { searchNotes } from '../domain/search/search-notes.ts';
import { slotReasons } from '../domain/search/slot-reasons.ts';
import { SlotAnswer } from './visit-answers.ts';

/** A free time; with a case also what speaks for it, perhaps nothing. */
const SuggestedSlot = z.extend(SlotAnswer, { reasons: z.optional(z.array(z.enum(slotReasons))) });
export type SuggestedSlot = z.infer<typeof SuggestedSlot>;

const notes = z.optional(z.array(z.enum(searchNotes)));

const SlotsAnswer = z.strictObject({
  slots: z.array(SuggestedSlot),
  cursor: z.optional(z.string()),
  notes,
});

/** What `view=days` answers: every date of the search, and the first of its free times. */
const DaysAnswer = z.strictObject({
  days: z.array(
    z.strictObject({ date: z.iso.date(), count: z.int().check(z.minimum(0)), first: z.optional(SuggestedSlot) }),
  ),
  notes,
});

export const SearchAnswer = z.union([SlotsAnswer, DaysAnswer]);
export type SearchAnswer = z.infer<typeof SearchAnswer>;
