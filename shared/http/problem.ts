import { type InputFault, Refusal, type RefusalKind } from '../domain/refusal.ts';
import { Conflict } from '../workflows/ports.ts';
import type { GatewayAnswer } from './gateway.ts';

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
  'time-taken': 409,
  'visit-exists': 409,
  'unlawful-change': 409,
  'hold-gone': 409,
  'too-many-holds': 409,
  'after-deadline': 409,
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

const busy = { 'Retry-After': '2' };
/** Names of errors that mean "the store could not answer now": ours, the SDK's and middy's time-out. */
const passing =
  /^(Throttled|ThrottlingException|ProvisionedThroughputExceededException|RequestLimitExceeded|TimeoutError|InternalServerError|ServiceUnavailable|AbortError)$/;

/**
 * The one mapper from what was thrown to what the caller sees (RFC 9457). The unknown stays bland: its message may
 * hold anything, so it goes to nobody.
 */
export function problemOf(error: unknown): { problem: Problem; headers: Record<string, string> } {
  if (error instanceof HttpFault)
    return { problem: problem(error.status, error.kind, error.message), headers: error.headers };
  if (error instanceof Refusal)
    return { problem: problem(statusOf[error.kind], error.kind, error.message, error.extras), headers: {} };
  if (error instanceof Conflict)
    return {
      problem: problem(409, 'retries-exhausted', 'Somebody else changed the same record at the same time. Try again.'),
      headers: busy,
    };
  if (error instanceof Error && (passing.test(error.name) || '$metadata' in error || 'code' in error))
    return {
      problem: problem(503, 'unavailable', UNAVAILABLE),
      headers: busy,
    };
  return {
    problem: problem(500, 'internal', 'Something went wrong on our side. Quote the x-request-id.'),
    headers: {},
  };
}

/** @returns a problem document as an answer. */
export const problemAnswer = (body: Problem, headers: Record<string, string> = {}): GatewayAnswer => ({
  statusCode: body.status,
  headers: { ...headers, 'Content-Type': 'application/problem+json' },
  body: JSON.stringify(body),
});
