import * as z from 'zod/mini';
import { HoldId } from '../core/ids.ts';
import { Holder } from '../core/party.ts';
import { KeptAt } from './kept-at.ts';
import { Slot } from './slot.ts';

/** Finds the practitioner-day of a hold by its id. The day is the truth: a hold that it does not list is gone. */
export const Hold = z.strictObject({
  holdId: HoldId,
  holder: Holder,
  slot: Slot,
  /** Absent in records of the first release. */
  keptAt: z.optional(KeptAt),
  caseId: z.optional(z.string()),
  /** Digest of the source address; booking tokens only. */
  source: z.optional(z.string()),
  /** Epoch second. */
  until: z.int(),
});
export type Hold = z.infer<typeof Hold>;

/** A hold as its holder's ledger lists it. */
export const HeldEntry = z.strictObject({
  holdId: HoldId,
  slot: Slot,
  /** Absent in records of the first release, as is the case. */
  keptAt: z.optional(KeptAt),
  caseId: z.optional(z.string()),
  until: z.int(),
});
export type HeldEntry = z.infer<typeof HeldEntry>;

/** The live holds of one holder, guarded by a version so that parallel requests cannot exceed the limit. */
export const HolderLedger = z.strictObject({
  holder: Holder,
  version: z.int(),
  holds: z.array(HeldEntry),
  /** How many holds were made on the local date of the practice; cases only. */
  made: z.optional(z.strictObject({ date: z.string(), count: z.int() })),
});
export type HolderLedger = z.infer<typeof HolderLedger>;
