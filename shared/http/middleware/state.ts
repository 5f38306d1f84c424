import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Temporal } from 'temporal-polyfill';
import type { Caller } from '../../domain/core/party.ts';
import type { InputFault } from '../../domain/core/refusal.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import type { Change } from '../../workflows/core/changes.ts';
import type { RequestReader } from '../../workflows/core/ports.ts';
import type { OperationAnswer } from '../exchange.ts';
import type { GatewayAnswer, GatewayEvent } from '../gateway.ts';
import type { Route } from '../route.ts';

/** What the steps of one request hand to each other. */
export interface RequestState {
  route: Route;
  caller: Caller;
  now: Temporal.Instant;
  /** The parsed JSON body, before its schema. */
  raw: unknown;
  body: unknown;
  query: unknown;
  /** The changes that keep an answer for a repeated Idempotency-Key. */
  keep: (answer: OperationAnswer) => readonly Change[];
  /** Set when the caller sent an Idempotency-Key. */
  key?: { requestKey: string; bodyHash: string; secret: string };
}

/** The event with the state of its request; the first step adds the state. */
export type Exchange = GatewayEvent & { state: Partial<RequestState> };

/** A query as it came, before its schema. */
export type RawQuery = NonNullable<GatewayEvent['queryStringParameters']>;

/**
 * Names what only a record can tell of a query, such as a clinic that the directory does not have. It gets the raw query, so
 * that its faults are reported together with the schema's; of one parameter the schema's come first.
 */
export type QueryFaults = (query: RawQuery) => Promise<InputFault[]>;

/** What the HTTP steps need of the function they stand in. */
export interface HttpSurroundings<OperationName extends string = string> {
  clock: { now(): Temporal.Instant };
  /** IANA zone of the practice: "today" in the rules of a body is a day of this zone. */
  zone: string;
  /** With `requests`: how kept answers are sealed and found. Absent where none takes an Idempotency-Key. */
  linkKeys?: () => Promise<LinkKeys>;
  requests?: RequestReader;
  /** Origins of other sites whose pages may read the answers; none where absent. */
  allowedOrigins?: readonly string[];
  /** By operation; none where absent. */
  queryFaults?: Readonly<Partial<Record<OperationName, QueryFaults>>>;
  /** Members added to every problem document of the function, made from what could be read of the body. */
  problemMembers?: (event: Exchange) => Record<string, unknown>;
}

/** A step sees an operation's answer until `answerShape` has written it as the gateway wants it. */
export type Step = MiddlewareObj<Exchange, GatewayAnswer | OperationAnswer, Error, Context>;
export type StepRequest = Parameters<NonNullable<Step['before']>>[0];

/** @throws when a step runs before the one that sets the part: the written order was broken. */
export function part<K extends keyof RequestState>(event: Exchange, name: K): NonNullable<RequestState[K]> {
  const value = event.state[name];
  if (value === undefined) throw new Error(`The step that sets ${name} has not run.`);
  return value as NonNullable<RequestState[K]>;
}
