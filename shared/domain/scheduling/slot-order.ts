import * as z from 'zod/mini';
import { Slug } from '../ids.ts';
import { EpochMinute, type Slot } from './slot.ts';

/** A free time as a search answers it. */
export interface FoundSlot extends Slot {
  /** Only where the search said where the person lives. */
  distanceMiles?: number;
}

/** A free time with the IANA zone in which it is shown. */
export type ZonedSlot = FoundSlot & { zone: string };

/** The place of a slot in the order of a search: what the cursor of the next page carries. */
export const SlotCursor = z.strictObject({
  start: EpochMinute,
  distanceMiles: z.optional(z.number()),
  practitionerId: Slug,
  clinicId: Slug,
});
export type SlotCursor = z.infer<typeof SlotCursor>;

type Placed = Pick<FoundSlot, 'start' | 'practitionerId' | 'clinicId'> & { distanceMiles?: number | undefined };

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Orders slots by start, then distance, then practitioner and clinic id; for `Array.sort`. */
export const bySearchOrder = (a: Placed, b: Placed): number =>
  a.start - b.start ||
  (a.distanceMiles ?? 0) - (b.distanceMiles ?? 0) ||
  byText(a.practitionerId, b.practitionerId) ||
  byText(a.clinicId, b.clinicId);

/** The cursor that continues after a slot. */
export const cursorAt = ({ start, distanceMiles, practitionerId, clinicId }: FoundSlot): SlotCursor => ({
  start,
  practitionerId,
  clinicId,
  ...(distanceMiles !== undefined && { distanceMiles }),
});
