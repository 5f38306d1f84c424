import type { Request } from '../gateway-event.ts';

/** A request of an operation, whichever door it goes through. */
export interface Asked extends Request {
  operation: string;
  /** What says over HTTP who `caller` is. */
  token?: string | undefined;
}

export interface Answered {
  status: number;
  milliseconds: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is read by field name, as a stranger does.
  body?: any;
}

/** Answers to some requests, in their order. */
export interface Run {
  answers: Answered[];
  /** Processor time (user and system) that the serving process took for all of them, milliseconds. */
  processor: number;
  /** From the first request to the last answer. */
  seconds: number;
}

export interface RunOptions {
  /** How many requests are under way at any time; 1 where absent. */
  atOnce?: number;
  /** Whether bodies are wanted; a large one takes time to hand over, after it was measured. */
  keep?: boolean;
}

/** A way into the system: the handlers alone, or HTTP. */
export interface Door {
  name: string;
  run(asked: readonly Asked[], options?: RunOptions): Promise<Run>;
}

/** Does some work on all of a list, so many at once. @returns results in the list's order */
export async function pooled<T, R>(list: readonly T[], atOnce: number, act: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < list.length; at = next++) results[at] = await act(list[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
  return results;
}

/** @throws Error with the first answer that is none of the wanted statuses */
export function expectStatus(asked: readonly Asked[], { answers }: Run, ...wanted: number[]): void {
  answers.forEach(({ status, body }, at) => {
    if (!wanted.includes(status))
      throw new Error(`${asked[at]?.operation} answered ${status}: ${JSON.stringify(body ?? '').slice(0, 300)}`);
  });
}
