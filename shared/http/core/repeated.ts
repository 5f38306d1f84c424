import type { Temporal } from 'temporal-polyfill';
import { type Exchange, part } from './exchange.ts';
import type { HttpSetup } from './http-setup.ts';
import type { OperationAnswer } from './operation.ts';

/** What came again, with the answer that the first of it got. */
export interface RepeatedRequest {
  /** As it was read, or what was salvaged of it. */
  body: unknown;
  answer: OperationAnswer;
  /** Of the request that came again, as its route reads it. */
  query: unknown;
  now: Temporal.Instant;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
}

/** Acts on a repeat. @returns the kept answer, as it is to be told now. @throws what its request is then answered with: the kept answer may not be true any more */
export type Repeated = (request: RepeatedRequest) => Promise<OperationAnswer>;

/** Has an operation act on a repeat of what it answered, where it asks for it. @returns what the repeat is answered with */
export async function actOnRepeat(
  { repeated }: HttpSetup,
  event: Exchange,
  answer: OperationAnswer,
  remaining: () => number,
): Promise<OperationAnswer> {
  const act = repeated?.[part(event, 'route').operation];
  const { body, query } = event.state;
  return act ? act({ body, query, answer, now: part(event, 'now'), remaining }) : answer;
}
