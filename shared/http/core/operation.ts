import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { NamedVersions } from '../../domain/core/named-versions.ts';
import type { Caller } from '../../domain/core/party.ts';
import type { Reply } from '../../workflows/core/unit-of-work.ts';
import type { Route, RouteDescription } from './route.ts';
import type { SignedIn } from './sessions.ts';

type Parsed<S> = S extends z.ZodMiniType ? z.infer<S> : undefined;
/** The body by its schema, or where the route takes it what was salvaged of one. */
type Body<R extends RouteDescription> = R extends { salvaged: infer S }
  ? Parsed<R['body']> | Parsed<S>
  : Parsed<R['body']>;

/** What an operation answers. `body` is what the door writes, or a text where the route names a media type of its own. */
export interface OperationAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** It tells somebody to get help at once: what it answers is carried out even where the answer cannot be kept for its key. */
  emergency?: boolean;
}

/** A request as an operation sees it: parsed, typed, with the caller proved. */
export interface OperationRequest<R extends RouteDescription = RouteDescription> {
  body: Body<R>;
  query: Parsed<R['query']>;
  path: Record<string, string>;
  caller: Caller;
  /** On a page of the console: the session that proved the caller. */
  session?: SignedIn;
  now: Temporal.Instant;
  requestId: string;
  /** What is looked at it for: the operation, or on a view what the caller named in `X-Purpose`. */
  purpose: string;
  /** The version, or the versions, of `If-Match`, where one was sent. */
  ifMatch?: NamedVersions;
  /** The address that the request came from, as the gateway saw it; no header can change it. */
  source?: string;
  /** The `Cookie` header. */
  cookies?: string | undefined;
  /** Whether the reader's browser asks for Spanish rather than for English. */
  wantsSpanish: boolean;
  /** The reader's browser says that a page of another site sent it (Fetch Metadata, `Sec-Fetch-Site`). */
  fromOtherSite?: true;
  /**
   * How a use case answers this request: what it comes to is presented as an answer, which is kept for a repeated
   * Idempotency-Key in the use case's own commit. Nothing is kept where the caller sent no key.
   */
  reply: <Outcome>(present: (outcome: Outcome) => OperationAnswer) => Reply<Outcome, OperationAnswer>;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
}

export type Operation<R extends RouteDescription = RouteDescription> = (
  request: OperationRequest<R>,
) => Promise<OperationAnswer>;

/** The operations of a function: one for each of its routes, typed by the route's schemas. */
export type Operations<R extends Record<string, Route>> = { [K in keyof R]: Operation<R[K]> };
