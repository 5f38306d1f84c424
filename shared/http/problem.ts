import { type InputFault, Refusal, type RefusalKind } from '../domain/core/refusal.ts';
import { Conflict, OutcomeUnknown } from '../workflows/core/commit-errors.ts';
import type { GatewayAnswer } from './gateway.ts';
import { isPassing } from './passing-trouble.ts';

/** A fault of the HTTP exchange itself, before any business rule was asked. */
export class HttpFault extends Error {
  readonly status: number;
  readonly kind: string;
  readonly headers: Record<string, string>;

  constructor(status: number, kind: string, detail: string, headers: Record<string, string> = {}) {
    super(detail);
    this.name = 'HttpFault';
    this.status = status;
    this.kind = kind;
    this.headers = headers;
  }
}

const statusOf: Record<RefusalKind, number> = {
  'not-found': 404,
  'not-allowed': 403,
  'not-self-bookable': 409,
  'time-taken': 409,
  'visit-exists': 409,
  'unlawful-change': 409,
  'hold-gone': 409,
  'too-many-holds': 409,
  'after-deadline': 409,
  'call-us': 409,
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

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: InputFault[];
  [member: string]: unknown;
}

const problem = (status: number, kind: string, detail: string, extras: Record<string, unknown> = {}): Problem => ({
  ...extras,
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

const busy = { 'Retry-After': '2' };

interface Told {
  problem: Problem;
  headers: Record<string, string>;
}

const told = (problem: Problem, headers: Record<string, string> = {}): Told => ({ problem, headers });

/**
 * The one mapper from what was thrown to what the caller sees (RFC 9457). The unknown stays bland: its message may
 * hold anything, so it goes to nobody.
 */
export function problemOf(error: unknown): Told {
  if (error instanceof HttpFault) return told(problem(error.status, error.kind, error.message), error.headers);
  if (error instanceof Refusal) return told(problem(statusOf[error.kind], error.kind, error.message, error.extras));
  if (error instanceof Conflict)
    return told(
      problem(409, 'retries-exhausted', 'Somebody else changed the same record at the same time. Try again.'),
      busy,
    );
  if (error instanceof OutcomeUnknown) return told(problem(503, 'outcome-unknown', OUTCOME_UNKNOWN), busy);
  if (isPassing(error)) return told(problem(503, 'unavailable', UNAVAILABLE), busy);
  return told(problem(500, 'internal', 'Something went wrong on our side. Quote the x-request-id.'));
}

/** @returns a problem document as an answer. */
export const problemAnswer = (body: Problem, headers: Record<string, string> = {}): GatewayAnswer => ({
  statusCode: body.status,
  headers: { ...headers, 'Content-Type': 'application/problem+json' },
  body: JSON.stringify(body),
});
