import { slotView } from '../../contract/views/slot-view.ts';
import type { SlotAnswer } from '../../contract/visit-answers.ts';
import { type InputFault, Refusal, type RefusalKind } from '../../domain/core/refusal.ts';
import { Conflict, OutcomeUnknown } from '../../workflows/core/commit-errors.ts';
import { HttpFault } from './http-fault.ts';
import { isPassing } from './passing-trouble.ts';

/** The status of each kind of refusal. */
export const statusOf: Readonly<Record<RefusalKind, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  'not-self-bookable': 409,
  'time-taken': 409,
  'visit-exists': 409,
  'referral-exists': 409,
  'unlawful-change': 409,
  'hold-gone': 409,
  'too-many-holds': 409,
  'after-deadline': 409,
  'call-us': 409,
  'limit-reached': 429,
  'paging-open': 403,
  'retries-exhausted': 409,
  'stale-version': 412,
  'invalid-input': 422,
  'key-reused': 422,
  'request-running': 409,
};

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign-in needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Invalid input',
  429: 'Too many requests',
  500: 'Internal error',
  502: 'Internal error',
  503: 'Try again shortly',
};

/** Members of a problem beyond those that every problem has (RFC 9457 section 3.2). */
export interface ProblemMembers {
  /** Every fault of the input. */
  errors?: readonly InputFault[];
  /** Free times near one that was refused. */
  alternatives?: SlotAnswer[];
  [member: string]: unknown;
}

/** What a caller is told of an error, whichever door writes it. */
export interface Problem extends ProblemMembers {
  type: string;
  title: string;
  status: number;
  /** For people: what was wrong and what to do. */
  detail: string;
}

const problem = (status: number, kind: string, detail: string, members: ProblemMembers = {}): Problem => ({
  ...members,
  type: `urn:spinebridge:problem:${kind}`,
  title: titles[status] ?? 'Error',
  status,
  detail,
});

/** A time-out does not tell whether a commit was made, so this does not either. */
const UNAVAILABLE =
  'The system cannot answer at the moment. Nothing is half-done: send the request again shortly, with the same Idempotency-Key.';

const OUTCOME_UNKNOWN =
  'It is not known whether this request was carried out. Send it again with the same Idempotency-Key: it is not carried out twice.';

const CHANGED = 'Somebody else changed the same record at the same time. Try again.';

const busy = { 'Retry-After': '2' };

/** A problem with the headers that it is answered with. */
interface MappedError {
  problem: Problem;
  headers?: Record<string, string>;
}

/** Free times are shown as clients know slots, each in its own zone; when to ask again is told as HTTP tells it. */
function refused({ kind, message, extras: { alternatives, retryAfter, ...members } }: Refusal): MappedError {
  const slots = alternatives && { alternatives: alternatives.map((slot) => slotView(slot, slot.zone)) };
  return {
    problem: problem(statusOf[kind], kind, message, { ...members, ...slots }),
    ...(retryAfter !== undefined && { headers: { 'Retry-After': String(retryAfter) } }),
  };
}

/**
 * The one mapper from what was thrown to what the caller sees (RFC 9457). The unknown stays bland: its message may
 * hold anything, so it goes to nobody.
 */
export function problemOf(error: unknown): MappedError {
  if (error instanceof HttpFault)
    return { problem: problem(error.status, error.kind, error.message), headers: error.headers };
  if (error instanceof Refusal) return refused(error);
  if (error instanceof Conflict) return { problem: problem(409, 'retries-exhausted', CHANGED), headers: busy };
  if (error instanceof OutcomeUnknown)
    return { problem: problem(503, 'outcome-unknown', OUTCOME_UNKNOWN), headers: busy };
  if (isPassing(error)) return { problem: problem(503, 'unavailable', UNAVAILABLE), headers: busy };
  return { problem: problem(500, 'internal', 'Something went wrong on our side. Quote the x-request-id.') };
}
