import { Conflict } from '../../workflows/core/commit-errors.ts';
import type { OperationAnswer } from '../core/operation.ts';
import { type Problem, problemOf } from '../core/problem.ts';

/** Why a form was not taken. */
export interface Refused {
  problem: Problem;
  /** Headers of the answer, such as `Retry-After`. */
  headers?: Record<string, string> | undefined;
}

/**
 * Acts, and shows the page again with all that was typed where that is refused. What fails on our side goes on to the door of the console,
 * which gives the text back without reading anything (console-door.ts); so does what may mean that this very form was carried out just now.
 * @param show the page with the refusal in it; its status is the refusal's
 */
export async function orShownAgain(
  act: () => Promise<OperationAnswer>,
  show: (refused: Refused) => Promise<OperationAnswer>,
): Promise<OperationAnswer> {
  try {
    return await act();
  } catch (error) {
    const refused = problemOf(error);
    const { status } = refused.problem;
    if (status < 400 || status >= 500 || status === 401 || error instanceof Conflict) throw error;
    const shown = await show(refused);
    return { ...shown, status, headers: { ...refused.headers, ...shown.headers } };
  }
}
