import type { ZonedSlot } from '../search/slot-order.ts';

/** What kinds of refusal exist. The edge maps each to one status code; the name becomes the problem `type`. */
export const refusalKinds = [
  'not-found',
  'not-allowed',
  'not-self-bookable',
  'time-taken',
  'visit-exists',
  'referral-exists',
  'unlawful-change',
  'hold-gone',
  'too-many-holds',
  'after-deadline',
  'call-us',
  'limit-reached',
  'paging-open',
  'retries-exhausted',
  'stale-version',
  'invalid-input',
  'key-reused',
  'request-running',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** One fault of the input, addressed by JSON Pointer (RFC 6901). */
export interface InputFault {
  pointer: string;
  detail: string;
}

export const fault = (pointer: string, detail: string): InputFault => ({ pointer, detail });

/** What a refusal says besides its words: further members of the problem. */
export interface RefusalExtras {
  errors?: readonly InputFault[];
  /** Free times near the one that was refused; the edge shows them as slots. */
  alternatives?: readonly ZonedSlot[];
  /** Seconds after which to ask again. */
  retryAfter?: number;
  [member: string]: unknown;
}

/** A named "no" of the business rules. Thrown once, caught once at the edge; its text is read by people. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly extras: Readonly<RefusalExtras>;

  constructor(kind: RefusalKind, detail: string, extras: RefusalExtras = {}) {
    super(detail);
    this.name = 'Refusal';
    this.kind = kind;
    this.extras = extras;
  }
}

/** Refuses with pointers to every bad field. */
export function invalidInput(errors: InputFault[]): Refusal {
  return new Refusal('invalid-input', 'Some fields need attention; each is named in errors.', { errors });
}

/** @param otherwise why it may be that it is not found, where there is one */
export const notFound = (what: string, otherwise = 'it is not yours to see'): Refusal =>
  new Refusal('not-found', `There is no such ${what}, or ${otherwise}.`);
