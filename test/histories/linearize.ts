import { empty, type State } from './calendar.ts';
import { type Effect, effectOf, isTrue } from './model.ts';
import { type Answer, changes, inWords, type Recorded } from './operations.ts';

/** What a search for an order found. */
export type Verdict =
  | { kind: 'legal'; steps: number }
  | { kind: 'illegal'; steps: number; why: string }
  /** The search was not allowed to go on: nothing is known. */
  | { kind: 'undecided'; steps: number };

/** What the last state of an order must agree with, in words where it does not. */
export type Ending = (state: State) => readonly string[];

/** A place in the search: what has been put in order, and what came of it. */
interface Place {
  done: bigint;
  count: number;
  state: State;
}

const isPart = (told: Answer, said: Answer): boolean =>
  Object.entries(told).every(([name, value]) => {
    if (name === 'id') return true;
    return JSON.stringify(value) === JSON.stringify(said[name as keyof Answer]);
  });

/** What an operation makes of a state at one of the times it was asked; nothing where it cannot stand here. */
function outcomesAt(state: State, { operation, number, nows, outcome }: Recorded): State[] {
  if (outcome.kind === 'broken') return [];
  if (outcome.kind === 'refused') return nows.some((now) => isTrue(state, operation, outcome.why, now)) ? [state] : [];
  const effects = nows.map((now) => effectOf(state, operation, number, now)).filter((each): each is Effect => !!each);
  if (outcome.kind === 'unknown') return effects.map((each) => each.state);
  const { answer } = outcome;
  const fitting = effects.filter((each) => isPart(answer, each.answer)).map((each) => each.state);
  // It was told that the hold was gone: true as well of one that is over and that nobody has cleared away.
  const isOver = operation.do === 'release' && answer.lived === false;
  const over = isOver && nows.some((now) => (state.holds[operation.hold.by]?.until ?? 0) <= now);
  return over ? [state, ...fitting] : fitting;
}

/**
 * Looks for an order of a history's operations in which each comes after all that had ended when it began, each is told what one
 * who does everything himself would have told it, and the ending fits (Wing and Gong's search, with Lowe's memory of places seen).
 * An operation whose outcome nobody knows may stand anywhere after its beginning, or nowhere.
 * @param budget how many operations may be tried in all; a search that needs more is undecided
 */
export function linearize(history: readonly Recorded[], ending: Ending, budget: number): Verdict {
  const operations = history.filter((each) => changes(each.operation) || each.outcome.kind !== 'unknown');
  const required = operations.map(({ outcome }) => outcome.kind !== 'unknown');
  const all = required.reduce((sum, is, at) => (is ? sum | (1n << BigInt(at)) : sum), 0n);
  const byResponse = operations.map((_, at) => at).toSorted((a, b) => rank(a) - rank(b));
  function rank(at: number): number {
    const { invoked, responded } = operations[at] as Recorded;
    return required[at] ? responded : Number.MAX_SAFE_INTEGER / 2 + invoked;
  }
  const seen = new Set<string>();
  const stack: Place[] = [{ done: 0n, count: 0, state: empty }];
  let deepest: Place = stack[0] as Place;
  let misfit: readonly string[] = [];
  let steps = 0;

  /** Those that may come next, the one that ended first before the others. */
  const candidates = (done: bigint): number[] => {
    const left = byResponse.filter((at) => !(done & (1n << BigInt(at))));
    const limit = Math.min(...left.filter((at) => required[at]).map((at) => operations[at]?.responded ?? 0));
    return left.filter((at) => (operations[at]?.invoked ?? 0) < limit);
  };

  const nextOf = ({ done, count, state }: Place): Place[] => {
    const next: Place[] = [];
    for (const at of candidates(done)) {
      steps += 1;
      const places = outcomesAt(state, operations[at] as Recorded).map((after) => ({
        done: done | (1n << BigInt(at)),
        count: count + Number(required[at]),
        state: after,
      }));
      // What is told the truth here and changes nothing may as well stand here: no other order can do better for it.
      if (required[at] && places[0]?.state === state) return [places[0]];
      next.push(...places);
    }
    return next;
  };

  while (stack.length > 0) {
    if (steps > budget) return { kind: 'undecided', steps };
    const place = stack.pop() as Place;
    const name = `${place.done.toString(36)} ${JSON.stringify(place.state)}`;
    if (seen.has(name)) continue;
    seen.add(name);
    if (place.count > deepest.count) deepest = place;
    if ((place.done & all) === all) {
      misfit = ending(place.state);
      if (misfit.length === 0) return { kind: 'legal', steps };
    }
    stack.push(...nextOf(place).reverse());
  }
  const stuck = candidates(deepest.done)
    .filter((at) => required[at])
    .map((at) => inWords(operations[at] as Recorded));
  return { kind: 'illegal', steps, why: explained(deepest.state, stuck, misfit) };
}

function explained(state: State, stuck: readonly string[], misfit: readonly string[]): string {
  const days = Object.entries(state.days).map(([day, stretches]) => `  ${day}: ${JSON.stringify(stretches)}`);
  const what = stuck.length > 0 ? ['None of these can come next:', ...stuck] : ['The end does not fit:', ...misfit];
  return [...what, 'in a calendar that holds', ...days, `  visits ${JSON.stringify(state.visits)}`].join('\n');
}
