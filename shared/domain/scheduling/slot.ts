import * as z from 'zod/mini';
import { Slug } from '../ids.ts';

/** Whole minutes since 1970-01-01T00:00Z: exact across clock changes, compact in a practitioner-day. */
export type EpochMinute = number;

/** From 1970 to the end of the year 9999, the last that RFC 3339 can write. */
export const EpochMinute = z.int().check(z.minimum(0), z.maximum(4_223_371_679));

/** A bookable time: one practitioner at one clinic for one appointment type. `end` excludes the buffer. */
export const Slot = z.strictObject({
  practitionerId: Slug,
  clinicId: Slug,
  appointmentType: Slug,
  start: EpochMinute,
  end: EpochMinute,
});
export type Slot = z.infer<typeof Slot>;

const separator = '~';

/** @returns the opaque id under which clients know a slot; it carries no secret and needs no lookup. */
export function slotId(slot: Slot): string {
  return [slot.practitionerId, slot.clinicId, slot.appointmentType, slot.start, slot.end - slot.start].join(separator);
}

/** Reads a slot id. @returns undefined where it is none; whether the time is free is for the booking rule to say. */
export function parseSlotId(id: string): Slot | undefined {
  const [practitionerId, clinicId, appointmentType, start, minutes, ...rest] = id.split(separator);
  const parsed = z.safeParse(Slot, {
    practitionerId,
    clinicId,
    appointmentType,
    start: Number(start),
    end: Number(start) + Number(minutes),
  });
  return rest.length === 0 && parsed.success && slotId(parsed.data) === id ? parsed.data : undefined;
}
