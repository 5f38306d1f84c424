import * as z from 'zod/mini';
import { possibleDays } from '../domain/core/partial-date.ts';
import { isPlainObject } from '../domain/core/plain-object.ts';
import type { InputFault } from '../domain/core/refusal.ts';
import { birthDateOf } from './written/birth-date.ts';

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
  const written = person.data?.birthDate;
  const born = typeof written === 'string' || typeof written === 'number' ? birthDateOf(String(written)) : undefined;
  if (!born) return [];
  const { first } = possibleDays(born);
  if (first >= today) return [{ pointer: '/patient/birthDate', detail: 'must lie in the past' }];
  if (Number(today.slice(0, 4)) - Number(first.slice(0, 4)) > oldest)
    return [{ pointer: '/patient/birthDate', detail: 'is too long ago; check the year' }];
  return [];
}

/** Who fills in the form for somebody else must say who they are. */
export function submitterFaults(body: unknown): InputFault[] {
  const read = CaseBody.safeParse(body);
  return read.data?.submittedBy === 'caregiver' && (read.data.submitter ?? null) === null
    ? [{ pointer: '/submitter', detail: 'is required when submittedBy is caregiver' }]
    : [];
}

/** Members that hold the names of a person. */
const nameMembers = ['givenName', 'familyName', 'name'];
/** What a program writes for a character that it could not read. */
const replacement = '\ufffd';

/** A person has one name at least; a name whose letters were lost on the way is none. */
export function nameFaults(body: unknown): InputFault[] {
  if (!isPlainObject(body)) return [];
  const people = ['patient', 'submitter', 'referrer'].flatMap((who) => {
    const person = body[who];
    return isPlainObject(person) ? [{ who, person }] : [];
  });
  return people.flatMap(({ who, person }) => {
    const isGiven = (name: string) => (person[name] ?? '') !== '';
    const needed = who === 'submitter' || nameMembers.some(isGiven) ? [] : ['givenName', 'familyName'];
    const broken = nameMembers.filter((name) => String(person[name] ?? '').includes(replacement));
    return [
      ...needed.map((name) => ({ pointer: `/${who}/${name}`, detail: 'is required: give one name at least' })),
      ...broken.map((name) => ({ pointer: `/${who}/${name}`, detail: 'has lost some of its letters; type it again' })),
    ];
  });
}

/** What no schema tells of an intake. @param today local date of the practice */
export const intakeFaults = (body: unknown, today: string): InputFault[] => [
  ...birthDateFaults(body, today),
  ...nameFaults(body),
  ...submitterFaults(body),
];

/** Likewise of a referral. */
export const referralFaults = (body: unknown, today: string): InputFault[] => [
  ...birthDateFaults(body, today),
  ...nameFaults(body),
];

const Span = z.object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) });

/** A span of time ends after it began. */
export function floodFaults(body: unknown): InputFault[] {
  const { from, to } = Span.safeParse(body).data ?? {};
  const isBackwards = from !== undefined && to !== undefined && Date.parse(from) > Date.parse(to);
  return isBackwards ? [{ pointer: '/to', detail: 'must not lie before from' }] : [];
}
