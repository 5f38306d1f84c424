import * as z from 'zod/mini';
import { type MendBody, MendedFormBody } from '../../../shared/contract/desk-bodies.ts';
import { birthDateFaults, nameFaults } from '../../../shared/contract/faults.ts';
import type { MendedForm } from '../../../shared/domain/cases/mend-form.ts';
import { mergeAnswers } from '../../../shared/domain/cases/merge-answers.ts';
import type { Submission } from '../../../shared/domain/cases/submission.ts';
import { isPlainObject } from '../../../shared/domain/core/plain-object.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import { withOthers } from '../../../shared/http/core/body-faults.ts';
import { inputFaults, jsonPointer } from '../../../shared/http/core/input-faults.ts';
import { emptiedFaults } from './emptied.ts';
import { unservedFaults } from './served-channel.ts';

/** Names of the patient, of which one is enough. */
const names = ['/patient/givenName', '/patient/familyName'];

/** An extension belongs to its number: a new number comes with its own, or with none. */
function withoutOldExtension(person: unknown, patch: unknown): unknown {
  if (!isPlainObject(person) || !isPlainObject(patch) || !('phone' in patch)) return person;
  const { ext: _, ...rest } = person;
  return rest;
}

/** The form with a patch merged in (JSON Merge Patch), as it came from people. */
function merged({ patient, submitter, language, preferences }: Submission, patch: MendBody): unknown {
  const before = {
    patient: withoutOldExtension(patient, patch.patient),
    ...(submitter && { submitter: withoutOldExtension(submitter, patch.submitter) }),
    language,
    ...(preferences && { preferences }),
  };
  return mergeAnswers(before, patch);
}

/**
 * Reads the form as staff mean it to be. What was missing may stay missing; what nobody is reached without is not taken away,
 * nor what the channel takes that the person prefers.
 * @param today local date of the practice @throws Refusal `invalid-input` with every fault
 */
export function readForm(before: Submission, patch: MendBody, today: string): MendedForm {
  const form = merged(before, patch);
  const read = z.safeParse(MendedFormBody, form, { reportInput: true });
  const bySchema = read.success ? [] : inputFaults(read.error.issues);
  const faults = withOthers(bySchema, [...birthDateFaults(form, today), ...brokenNames(form)]);
  if (faults.length > 0 || !read.success) throw invalidInput(faults);
  const emptied = emptiedFaults(before, read.data);
  if (emptied.length > 0) throw invalidInput(emptied);
  const { patient, submitter, language, preferences } = read.data;
  const mended = { patient, submitter, language, preferences };
  const unserved = unservedFaults(before, mended);
  if (unserved.length > 0) throw invalidInput(unserved);
  return mended;
}

/** A name that is still missing is no fault of who mends something else. */
const brokenNames = (form: unknown) => nameFaults(form).filter(({ detail }) => !detail.startsWith('is required'));

/** Of a person nothing is mended by taking it away; that there is no submitter, or no preference, is said by taking it away. */
const isGiven = (value: unknown, base: readonly string[]): boolean =>
  base.length === 0 || (value !== null && (typeof value !== 'string' || value.trim() !== ''));

function pointersIn(patch: unknown, base: readonly string[] = []): string[] {
  if (!isPlainObject(patch)) return [];
  return Object.entries(patch).flatMap(([name, value]) =>
    isGiven(value, base) ? [jsonPointer([...base, name]), ...pointersIn(value, [...base, name])] : [],
  );
}

/** @returns the pointers of what a patch gives; one name of the patient stands for both */
export function mendedPointers(patch: MendBody): ReadonlySet<string> {
  const pointers = pointersIn(patch);
  const isNamed = names.some((name) => pointers.includes(name));
  return new Set(isNamed ? [...pointers, ...names] : pointers);
}

/** The parts of a value that a patch names, as they stand; a part that the patch takes away is named as a whole. */
function partsNamed(patch: unknown, value: unknown): unknown {
  if (!isPlainObject(patch)) return value;
  const members = isPlainObject(value) ? value : {};
  return Object.fromEntries(Object.entries(patch).map(([name, part]) => [name, partsNamed(part, members[name])]));
}

/** @returns what of a form a patch names, as it stands: two who mend different parts do not meet */
export const namedParts =
  (patch: MendBody) =>
  (before: Submission): unknown =>
    partsNamed(patch, before);
