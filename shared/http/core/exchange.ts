import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Temporal } from 'temporal-polyfill';
import type { Caller } from '../../domain/core/party.ts';
import type { Change } from '../../workflows/core/changes.ts';
import type { Claimed } from './caller.ts';
import type { GatewayAnswer, GatewayEvent } from './gateway-event.ts';
import type { OperationAnswer } from './operation.ts';
import type { Route } from './route.ts';
import type { SignedIn } from './sessions.ts';

/** What the steps of one request hand to each other. */
export interface RequestState {
  route: Route;
  /** Who asks, whether or not it is proved; a refused request has no other. */
  claimed: Claimed;
  caller: Caller;
  /** On a page of the console: whose session it is. */
  session: SignedIn;
  /** Where somebody sees what they wrote in a form that could not be taken (keep-form.ts). */
  keptAt: string | undefined;
  now: Temporal.Instant;
  /** The body as the door read it, before its schema. */
  raw: unknown;
  body: unknown;
  query: unknown;
  /** What was found when it was asked whether this is an emergency; without a body it is none. */
  rescued: { body: unknown };
  /** The changes that keep an answer for a repeated Idempotency-Key. */
  keep: (answer: OperationAnswer) => readonly Change[];
  /** Set when the caller sent an Idempotency-Key, or the route knows a repeat by what it says. */
  key?: { requestKey: string; bodyHash: string; secret: string; keepSeconds: number };
}

/** The event with the state of its request, which is empty at first. */
export type Exchange = GatewayEvent & { state: Partial<RequestState> };

/** A step sees an operation's answer until `answerShape` has written it as the gateway wants it. */
export type Step = MiddlewareObj<Exchange, GatewayAnswer | OperationAnswer, Error, Context>;
export type StepRequest = Parameters<NonNullable<Step['before']>>[0];

/** @throws when a step runs before the one that sets the part: the written order was broken. */
export function part<K extends keyof RequestState>(event: Exchange, name: K): NonNullable<RequestState[K]> {
  const value = event.state[name];
  if (value === undefined) throw new Error(`The step that sets ${name} has not run.`);
  return value as NonNullable<RequestState[K]>;
}
