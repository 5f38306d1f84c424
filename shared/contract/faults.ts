import * as z from 'zod/mini';
import type { InputFault } from '../domain/core/refusal.ts';

/** The little that these rules look at, read loosely: what is missing or malformed is the schema's to report. */
const Person = z.looseObject({ birthDate: z.optional(z.unknown()) });
const CaseBody = z.looseObject({
  submittedBy: z.optional(z.unknown()),
  submitter: z.optional(z.unknown()),
  patient: z.optional(z.unknown()),
});

/** Years; nobody has lived longer. */
const oldest = 125;

/** @returns a fault where the birth date does not lie in the past. @param today local date of the practice */
export function birthDateFaults(body: unknown, today: string): InputFault[] {
  const person = Person.safeParse(CaseBody.safeParse(body).data?.patient);
  const born = person.data?.birthDate;
  if (typeof born !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(born)) return [];
  if (born >= today) return [{ pointer: '/patient/birthDate', detail: 'must lie in the past' }];
  if (Number(today.slice(0, 4)) - Number(born.slice(0, 4)) > oldest)
    return [{ pointer: '/patient/birthDate', detail: 'is too long ago; check the year' }];
  return [];
}

/** Who fills in the form for somebody else must say who they are. */
export function submitterFaults(body: unknown): InputFault[] {
  const read = CaseBody.safeParse(body);
  return read.data?.submittedBy === 'caregiver' && read.data.submitter === undefined
    ? [{ pointer: '/submitter', detail: 'is required when submittedBy is caregiver' }]
    : [];
}

/** A booking names its time once: by slot or by hold. */
export function bookingTimeFaults(body: unknown): InputFault[] {
  if (typeof body !== 'object' || body === null) return [];
  const named = ['slotId', 'holdId'].filter((field) => field in body);
  return named.length === 1
    ? []
    : [{ pointer: '/slotId', detail: 'give either slotId or holdId, and only one of them' }];
}
