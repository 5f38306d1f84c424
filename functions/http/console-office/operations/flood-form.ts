import { Temporal } from 'temporal-polyfill';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';

export const floodPurposes = ['set-aside', 'bring-back'] as const;
export type FloodPurpose = (typeof floodPurposes)[number];

/** A form of the page as it was filled in. */
export interface FloodForm {
  purpose: FloodPurpose;
  source: string;
  /** By the clock of the practice, such as `2026-11-23T08:30`. */
  from: string;
  to: string;
}

/** @returns what a form is to do; undefined where it names no such thing: then nothing is done */
export const floodPurposeIn = (fields: FormFields): FloodPurpose | undefined =>
  floodPurposes.find((each) => each === fieldText(fields, 'purpose'));

/** @param fields of a form; what is not there is empty */
export function floodFormOf(fields: FormFields): FloodForm {
  const text = (name: string): string => fieldText(fields, name)?.trim() ?? '';
  const purpose = floodPurposeIn(fields) ?? 'set-aside';
  return { purpose, source: text('source'), from: text('from'), to: text('to') };
}

/** The instant of a wall clock, RFC 3339; a text that is none stays as it is, for the API to refuse. */
function instantAt(wall: string, zone: string): string {
  try {
    return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant().toString();
  } catch {
    return wall;
  }
}

/**
 * The body of the API: for the times that a preview showed, else for those that were typed.
 * @param zone IANA zone of the practice
 */
export function floodBodyOf(fields: FormFields, zone: string): Record<string, string> {
  const { source, from, to } = floodFormOf(fields);
  const exact = (name: string, typed: string): string | undefined =>
    fieldText(fields, name) ?? (typed === '' ? undefined : instantAt(typed, zone));
  const [first, last] = [exact('exactFrom', from), exact('exactTo', to)];
  return { source, ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
}
