import type { Slot } from '../booking/slot.ts';
import { type Stamp, visitChangedEvent } from './event-makers.ts';
import type { EventOf } from './events.ts';
import type { HandOver, NewPlace } from './news.ts';

/** What of a visit says who sees the patient, when and where. */
interface Met {
  slot: Pick<Slot, 'practitionerId' | 'clinicId' | 'start'>;
}

/** @returns undefined where the practitioner stays */
function handOverOf({ slot: before }: Met, { slot: after }: Met): HandOver | undefined {
  if (before.practitionerId === after.practitionerId) return undefined;
  return before.start === after.start && before.clinicId === after.clinicId ? 'same-time' : 'moved';
}

/** @returns undefined where the clinic stays */
function newPlaceOf({ slot: before }: Met, { slot: after }: Met): NewPlace | undefined {
  if (before.clinicId === after.clinicId) return undefined;
  return before.start === after.start ? 'same-time' : 'moved';
}

/**
 * The event of a visit that was moved to another time, place or practitioner: a patient whom somebody else sees, or who is to
 * come to another clinic, is told so.
 * @param before the visit as it was
 */
export function visitMovedEvent(
  stamp: Stamp,
  header: Parameters<typeof visitChangedEvent>[1],
  before: Met,
  after: Met & { appointmentId: string; version: number },
): EventOf<'visit-changed'> {
  const handOver = handOverOf(before, after);
  const newPlace = newPlaceOf(before, after);
  const event = visitChangedEvent(stamp, header, after, 'rescheduled');
  return { ...event, ...(handOver && { handOver }), ...(newPlace && { newPlace }) };
}
