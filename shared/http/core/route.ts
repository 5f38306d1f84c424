import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { CallerKind, StaffRole } from '../../domain/core/party.ts';
import type { InputFault } from '../../domain/core/refusal.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import { type ReferrerScope, referrerScopes, staffScope } from './caller.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

/** Whether a request of a method may name itself by an `Idempotency-Key`, so that its repeat gets the first answer. */
export const takesKey = (method: string): boolean => method === 'POST' || method === 'PATCH';

/** What stands before the function: nothing, a Cognito authoriser with scopes, or our REQUEST authoriser. */
export type RouteAuth = 'public' | { authorizer: 'cognito'; scopes: readonly string[] } | { authorizer: 'request' };

export interface Answer {
  description: string;
  /** Absent for an empty body. */
  schema?: z.ZodMiniType;
  /** Of a text that is sent as it is; absent where the door writes the body. */
  mediaType?: string;
  /** The rows of the body as comma-separated values, for a client that prefers `text/csv`. */
  // biome-ignore lint/suspicious/noExplicitAny: each gets a body that fits its own schema.
  csv?: (body: any) => string;
}

/** The header in which a caller says what they look at a case for. */
export const purposeHeader = 'X-Purpose';

/** One route: everything that the router, the local server, OpenAPI and CDK need to know of it. */
export interface RouteDescription {
  operation: string;
  method: Method;
  path: `/${string}`;
  /** The operation's file, below functions/. A string, so that synth loads no handler. */
  handler: string;
  /** The door that it stands behind; absent = JSON. */
  speaks?: 'html';
  summary: string;
  callers: readonly CallerKind[];
  /**
   * A page of the staff console: who calls is proved by the session in a cookie, not by a token. Its POSTs take forms of the console
   * alone (form-token.ts).
   */
  by?: 'session';
  /**
   * The greedy address of the gateway that leads here, such as `/staff/cases/{proxy+}`, where its function tells routes apart itself; absent
   * = the gateway knows the path. A REST API has few resources left (docs/decisions/064).
   */
  behind?: `/${string}/{proxy+}`;
  /** A script asks it by itself: it does not keep a session alive. */
  passive?: true;
  /** Staff roles that may call; absent = any. */
  roles?: readonly StaffRole[];
  /** What a referrer's token must allow; absent = any of its scopes will do. */
  scope?: ReferrerScope;
  body?: z.ZodMiniType;
  /** Its pages may stand in a frame of the sites that ALLOWED_ORIGINS names, where the address says `embed=1`. */
  embeds?: true;
  /** No fault of a body turns a request away: what cannot be read of it counts as nothing. */
  anyBody?: true;
  /** A list where the parameter may be given more than once. */
  query?: z.ZodMiniObject;
  answers: Readonly<Record<number, Answer>>;
  /** It shows cases: who looked, and for what purpose, is written down before the answer leaves. Takes `X-Purpose`. */
  view?: true;
  /** What may come in the place of the body: as much of an emergency as could be read (rescue.ts). */
  salvaged?: z.ZodMiniType;
  /**
   * On a public route: what of a body names the person that it is about. An Idempotency-Key belongs to that person, and the same body
   * sent again within 15 minutes without a key gets the first answer.
   */
  person?: (body: unknown) => unknown;
  /**
   * On a route that takes forms of pages: what of a form tells that it came twice, within 15 minutes, whatever else the page carried
   * along; undefined for one of which nothing is stored.
   */
  said?: (body: unknown) => unknown;
  /**
   * Beside `said`: what the first sender of a form has and nobody else, so that two people who say the same never meet; undefined for a
   * form without it, which is known by nothing.
   * @param by `source`: the address that it came from, where that is known
   */
  mark?: (
    body: unknown,
    by: { keys: LinkKeys; now: Temporal.Instant; source: string | undefined },
  ) => string | undefined;
  /** What is limited there: an answer 429 `limit-reached` says when to ask again. */
  limited?: string;
  /** It commits more than once, so a repeated Idempotency-Key must be found before it begins. */
  looksUpKey?: true;
  /**
   * Faults that a schema cannot tell: rules across fields or against today's date. Gets the body before its schema, so that its
   * faults are reported together with the schema's.
   * @param today local date of the practice, YYYY-MM-DD
   */
  faults?: (body: unknown, today: string) => InputFault[];
}

/** A route with the function that serves it and the authoriser that its callers imply. */
export interface Route extends RouteDescription {
  function: string;
  auth: RouteAuth;
}

/** A page, and what belongs to one, is also asked for without its body: by programs that look at links ahead of people. */
export const methodsOf = ({ method, speaks, by }: Pick<RouteDescription, 'method' | 'speaks' | 'by'>): string[] =>
  speaks === 'html' && method === 'GET' && by === undefined ? ['GET', 'HEAD'] : [method];

/** The address under which the gateway knows a route. */
export const gatewayPath = ({ path, behind }: { path: string; behind?: string | undefined }): string => behind ?? path;

/** What is left of a path behind a greedy address. */
export const behindIt = (behind: string, path: string): Record<string, string> => ({
  proxy: path.slice(behind.length - '{proxy+}'.length),
});

/** Names the authoriser that a set of callers needs: staff alone and referrers alone have Cognito's, all others ours. A session is proved by the function. */
export function authOf({ callers, scope, by }: Pick<RouteDescription, 'callers' | 'scope' | 'by'>): RouteAuth {
  if (by === 'session') return 'public';
  if (callers.every((caller) => caller === 'public')) return 'public';
  if (callers.length === 1 && callers[0] === 'staff') return { authorizer: 'cognito', scopes: [staffScope] };
  if (callers.length === 1 && callers[0] === 'referrer')
    return { authorizer: 'cognito', scopes: scope ? [scope] : referrerScopes };
  return { authorizer: 'request' };
}

/** Describes the routes of one function. Keys are operation names; the key is put into each route. */
export function routesOf<const R extends Record<string, Omit<RouteDescription, 'operation'>>>(
  functionName: string,
  descriptions: R,
): { [K in keyof R]: R[K] & Route } {
  const entries = Object.entries(descriptions).map(([operation, description]) => [
    operation,
    { ...description, operation, function: functionName, auth: authOf(description) },
  ]);
  return Object.fromEntries(entries);
}
