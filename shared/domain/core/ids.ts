import * as z from 'zod/mini';

/** Prefixes of public ids. An id is its prefix, an underscore and 20 characters of Crockford base 32 (100 random bits). */
export const idPrefixes = [
  'int',
  'ref',
  'apt',
  'hld',
  'evt',
  'aud',
  'txn',
  'sub',
  'cal',
  'act',
  'req',
  'off',
  'cls',
  'ses',
  'frm',
] as const;
export type IdPrefix = (typeof idPrefixes)[number];

const idOf = (...prefixes: IdPrefix[]) =>
  z
    .string()
    .check(
      z.regex(
        new RegExp(`^(${prefixes.join('|')})_[0-9a-hjkmnp-tv-z]{20}$`),
        `must be ${prefixes.map((prefix) => `${prefix}_`).join(' or ')} and 20 digits or small letters, none of them i, l, o or u`,
      ),
    );

export const CaseId = idOf('int', 'ref');
export const AppointmentId = idOf('apt');
export const HoldId = idOf('hld');
export const EventId = idOf('evt');
export const SubscriptionId = idOf('sub');
/** Something that staff said of a case; an information request. */
export const ActId = idOf('act');
export const RequestId = idOf('req');
/** Exceptions of the calendar: time off, a closure of a clinic, a session. */
export const TimeOffId = idOf('off');
export const ClosureId = idOf('cls');
export const SessionId = idOf('ses');
/** A form that was saved to be gone on with. */
export const SavedFormId = idOf('frm');

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const slugLength = 40;

/** A short name of the directory (`manhattan`, `new-consult`): lower-case kebab, never a person's name. */
export const Slug = z
  .string()
  .check(
    z.regex(slugPattern, 'must be small letters and digits, with single hyphens between them'),
    z.maxLength(slugLength),
  );

/** Whether a text is a `Slug`, where so many are read that their schema takes too long. */
export const isSlug = (text: string): boolean => text.length <= slugLength && slugPattern.test(text);

/** What a person reads out on the phone: two groups of four from an alphabet without look-alikes. */
export const ConfirmationCode = z.string().check(z.regex(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/));

/** Makes ids. Randomness is passed in through it, so rules and workflows stay repeatable. */
export interface IdSource {
  /** @returns a new unguessable id such as `int_0v9…`. */
  next(prefix: IdPrefix): string;
  /** @returns a new confirmation code such as `7KQ4-M2XD`. */
  code(): string;
}
