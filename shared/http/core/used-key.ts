import { Conflict } from '../../workflows/core/commit-errors.ts';
import { type Exchange, part, type RequestState } from './exchange.ts';
import type { OperationAnswer } from './operation.ts';
import { isSameBody } from './steps/request-record.ts';

type Keep = RequestState['keep'];

/** Whether a commit failed because its Idempotency-Key was used for another request. */
const isUsedByAnother = (error: unknown, event: Exchange): boolean =>
  error instanceof Conflict &&
  error.winner !== undefined &&
  event.state.key !== undefined &&
  !isSameBody(error.winner, event.state.key, event);

/**
 * Runs an operation, and once more without keeping its answer where an emergency came with the key of another request: the key is
 * ignored then. Anything else goes on to be refused.
 */
export async function unlessKeyIsUsed(
  event: Exchange,
  operate: (keep: Keep) => Promise<OperationAnswer>,
): Promise<OperationAnswer> {
  const keep = part(event, 'keep');
  let isEmergency = false;
  try {
    return await operate((answer) => {
      isEmergency = answer.emergency === true;
      return keep(answer);
    });
  } catch (error) {
    if (!isEmergency || !isUsedByAnother(error, event)) throw error;
    return operate(() => []);
  }
}
