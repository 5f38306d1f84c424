import type { Temporal } from 'temporal-polyfill';
import { type Exchange, part } from './exchange.ts';
import type { HttpSetup } from './http-setup.ts';
import type { OperationAnswer } from './operation.ts';

/** What came again, with the answer that the first of it got. */
export interface RepeatedRequest {
  /** As it was read, or what was salvaged of it. */
  body: unknown;
  answer: OperationAnswer;
  now: Temporal.Instant;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
}

/** Acts on a repeat. @throws what its request is then answered with: the kept answer may not be true any more */
export type Repeated = (request: RepeatedRequest) => Promise<unknown>;

/** Has an operation act on a repeat of what it answered, where it asks for it. */
export async function actOnRepeat(
  { repeated }: HttpSetup,
  event: Exchange,
  answer: OperationAnswer,
  remaining: () => number,
): Promise<void> {
  const act = repeated?.[part(event, 'route').operation];
  await act?.({ body: event.state.body, answer, now: part(event, 'now'), remaining });
}
