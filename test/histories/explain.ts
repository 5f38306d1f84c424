import { linearize, type Verdict } from './linearize.ts';
import { inWords, type Recorded } from './operations.ts';

/** What was known when an answer came: who had not been answered by then may or may not have done anything. */
const until = (operations: readonly Recorded[], moment: number): Recorded[] =>
  operations
    .filter(({ invoked }) => invoked < moment)
    .map((each) =>
      each.responded > moment ? { ...each, outcome: { kind: 'unknown', why: 'not answered yet' } } : each,
    );

/**
 * Why a history has no order, told of the shortest beginning of it that has none; a beginning that has none makes all that follows
 * have none, so it is found by halving.
 * @param why what to say where every beginning has an order, and only its ending does not fit
 */
export function smallestReason(operations: readonly Recorded[], why: string, budget: number): string {
  const moments = operations.map(({ responded }) => responded).toSorted((a, b) => a - b);
  const verdictAt = (at: number): Verdict => linearize(until(operations, moments[at] ?? 0), () => [], budget);
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (verdictAt(middle).kind === 'illegal') high = middle;
    else low = middle + 1;
  }
  const verdict = low < moments.length ? verdictAt(low) : undefined;
  const told = until(operations, moments[low] ?? Number.POSITIVE_INFINITY);
  return [verdict?.kind === 'illegal' ? verdict.why : why, 'after', ...told.map(inWords)].join('\n');
}
