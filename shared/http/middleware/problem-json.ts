import { problemAnswer, problemOf } from '../problem.ts';
import type { HttpSurroundings, Step } from './state.ts';

/** The one place where an error becomes an answer. */
export const problemJson = ({ problemMembers }: HttpSurroundings): Step => ({
  onError: (request) => {
    if (request.response !== undefined) return;
    const { problem, headers } = problemOf(request.error);
    request.response = problemAnswer({ ...problem, ...problemMembers?.(request.event) }, headers);
  },
});
