import * as z from 'zod/mini';
import { HoldId } from '../ids.ts';
import { Slot } from './slot.ts';

/** Who holds: a case (booking token), a referrer, or staff. Decides how many holds may live at once. */
export const Holder = z.strictObject({ kind: z.enum(['case', 'referrer', 'staff']), id: z.string() });
export type Holder = z.infer<typeof Holder>;

/** Finds the practitioner-day of a hold by its id. The day is the truth: a hold that it does not list is gone. */
export const Hold = z.strictObject({
  holdId: HoldId,
  holder: Holder,
  slot: Slot,
  caseId: z.optional(z.string()),
  /** Epoch second. */
  until: z.int(),
});
export type Hold = z.infer<typeof Hold>;

/** The live holds of one holder, guarded by a version so that parallel requests cannot exceed the limit. */
export const HolderLedger = z.strictObject({
  holder: Holder,
  version: z.int(),
  holds: z.array(z.strictObject({ holdId: HoldId, slot: Slot, until: z.int() })),
});
export type HolderLedger = z.infer<typeof HolderLedger>;
