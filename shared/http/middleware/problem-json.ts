import { slotView } from '../../contract/views/slot-view.ts';
import type { ZonedSlot } from '../../domain/search/slot-order.ts';
import { type Problem, problemAnswer, problemOf } from '../problem.ts';
import type { HttpSurroundings, Step } from './state.ts';

/** Free times that a refusal names, as clients know slots. */
function shownAlternatives(problem: Problem): { alternatives?: unknown } {
  const slots = problem.alternatives as readonly ZonedSlot[] | undefined;
  return slots ? { alternatives: slots.map((slot) => slotView(slot, slot.zone)) } : {};
}

/** The one place where an error becomes an answer. */
export const problemJson = ({ problemMembers }: HttpSurroundings): Step => ({
  onError: (request) => {
    if (request.response !== undefined) return;
    const { problem, headers } = problemOf(request.error);
    const members = { ...shownAlternatives(problem), ...problemMembers?.(request.event) };
    request.response = problemAnswer({ ...problem, ...members }, headers);
  },
});
