import type { Temporal } from 'temporal-polyfill';
import type { InputFault } from '../../domain/core/refusal.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import type { RequestReader } from '../../workflows/core/ports.ts';
import type { Door } from './door.ts';
import type { ProblemMembers } from './problem.ts';
import type { GivenQuery } from './query.ts';
import type { Repeated } from './repeated.ts';
import type { Rescue } from './rescue.ts';
import type { Sessions } from './sessions.ts';

/**
 * Names what only a record can tell of a query, such as a clinic that the directory does not have. It gets the query before its
 * schema, so that its faults are reported together with the schema's; of one parameter the schema's come first.
 */
export type QueryFaults = (query: GivenQuery) => Promise<InputFault[]>;

/** What the HTTP steps need of the function that they stand in. */
export interface HttpSetup<OperationName extends string = string> {
  door: Door;
  clock: { now(): Temporal.Instant };
  /** IANA zone of the practice: "today" in the rules of a body is a day of this zone. */
  zone: string;
  /** With `requests`: how kept answers are sealed and found. Absent where none takes an Idempotency-Key. */
  linkKeys?: () => Promise<LinkKeys>;
  requests?: RequestReader;
  /** Origins of other sites whose pages may read the answers; none where absent. */
  allowedOrigins?: readonly string[];
  /** Who is signed in to the console; absent where no route has `by: 'session'`. */
  sessions?: Sessions;
  /** By operation; none where absent. */
  queryFaults?: Readonly<Partial<Record<OperationName, QueryFaults>>>;
  /** By operation, where an emergency is taken whatever is wrong with its form; none where absent. */
  rescue?: Readonly<Partial<Record<OperationName, Rescue>>>;
  /** By operation, what a repeat sets going before it gets the kept answer; nothing where absent. */
  repeated?: Readonly<Partial<Record<OperationName, Repeated>>>;
  /** Members added to every problem of the function. @param body as far as the door can read it, before its schema */
  problemMembers?: (body: unknown) => ProblemMembers;
}
