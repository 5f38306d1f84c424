import { randomUUID } from 'node:crypto';
import type { ErrorReport } from './error-report.ts';

/** An event on its way through a function. */
export interface Invocation {
  id: string;
  event: unknown;
  answer(result: unknown): void;
  fail(report: ErrorReport): void;
}

type Taker = (invocation: Invocation) => void;

/** The events of one container, which has one in hand at a time. */
export class Invocations {
  readonly #failure: (report: ErrorReport) => Error;
  #waiting: Invocation[] = [];
  #taker: Taker | undefined;
  #inHand: Invocation | undefined;

  /** @param failure what a caller is rejected with */
  constructor(failure: (report: ErrorReport) => Error) {
    this.#failure = failure;
  }

  /** Brings an event. @returns what the function answers. @throws `failure` where it answers with an error, or ends */
  bring(event: unknown): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const fail = (report: ErrorReport): void => reject(this.#failure(report));
    this.#waiting.push({ id: randomUUID(), event, answer: resolve, fail });
    this.#handOver();
    return promise;
  }

  /** The container asks for its next event; with that it is done with the one before. */
  next(take: Taker): void {
    this.#inHand = undefined;
    this.#taker = take;
    this.#handOver();
  }

  /** The event in hand, where its id is that. */
  inHand(id: string): Invocation | undefined {
    return this.#inHand?.id === id ? this.#inHand : undefined;
  }

  /** The container is gone, and with it the event that it had in hand. @returns whether others wait for the next container */
  lose(report: ErrorReport): boolean {
    this.#inHand?.fail(report);
    this.#inHand = undefined;
    this.#taker = undefined;
    return this.#waiting.length > 0;
  }

  /** No container can be had: all that wait are told. */
  loseAll(report: ErrorReport): void {
    const lost = this.#waiting;
    this.#waiting = [];
    for (const { fail } of lost) fail(report);
  }

  #handOver(): void {
    const taker = this.#taker;
    const next = taker && this.#waiting.shift();
    if (!next) return;
    this.#taker = undefined;
    this.#inHand = next;
    taker(next);
  }
}
