import { empty, nameOf, type State } from './calendar.ts';
import { isTrue } from './claims.ts';
import { effectsOf } from './model.ts';
import { type Answer, changes, inWords, type Operation, type Recorded } from './operations.ts';
import { isAtRest, isSettled, settle } from './settling.ts';

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
  /** How far the store was in what it carried out, as far as that is known. */
  clock: number;
  state: State;
}

/** After all that the store carried out. */
const latest = Number.MAX_SAFE_INTEGER;

const isPart = (told: Answer, said: Answer): boolean =>
  Object.entries(told).every(([name, value]) => {
    if (name === 'id' || name === 'settled') return true;
    return JSON.stringify(value) === JSON.stringify(said[name as keyof Answer]);
  });

/**
 * Somebody was told of a hold that is over whether it was still there: either is true, because nobody can say whether it was cleared
 * away.
 */
const isOver = (state: State, { operation, nows }: Recorded): boolean =>
  operation.do === 'release' && nows.some((now) => (state.holds[operation.hold.by]?.until ?? 0) <= now);

/** Whether somebody may be told that a day is settled: for the change that it was done for, or for all that there is. */
const isDone = (state: State, settling: Extract<Operation, { do: 'settle' }>, now: number): boolean =>
  settling.after === undefined ? isAtRest(state, { day: settling.day, now }) : isSettled(state, settling);

/** What an operation makes of a state at one of the times it was asked; nothing where it cannot stand here. */
function outcomesAt(state: State, recorded: Recorded): State[] {
  const { operation, number, nows, outcome, answeredAt: doneBy = Number.POSITIVE_INFINITY } = recorded;
  const { invoked: askedAt, responded } = recorded;
  if (outcome.kind === 'broken') return [];
  if (outcome.kind === 'refused') return nows.some((now) => isTrue(state, operation, outcome.why, now)) ? [state] : [];
  if (operation.do === 'settle') return isDone(state, operation, nows.at(-1) ?? 0) ? [state] : [];
  const toldAt = outcome.kind === 'unknown' ? Number.POSITIVE_INFINITY : responded;
  const effects = nows.flatMap((now) => effectsOf(state, operation, { number, now, doneBy, askedAt, toldAt }));
  if (outcome.kind === 'unknown') return effects.map((each) => each.state);
  const { answer } = outcome;
  const fitting = effects.filter((each) => isPart(answer, each.answer)).map((each) => each.state);
  return isOver(state, recorded) ? [state, ...fitting] : fitting;
}

/** The operations of a history, and which of them may come next. */
class Order {
  readonly operations: readonly Recorded[];
  /** Those whose outcome is known stand in every order; of the others nobody can say. */
  readonly isRequired: readonly boolean[];
  private readonly required: bigint;
  private readonly byResponse: readonly number[];
  private readonly settling: readonly (Recorded & { operation: { do: 'settle' } })[];

  constructor(history: readonly Recorded[]) {
    this.operations = history.filter((each) => changes(each.operation) || each.outcome.kind !== 'unknown');
    this.isRequired = this.operations.map(({ outcome }) => outcome.kind !== 'unknown');
    this.required = this.isRequired.reduce((sum, is, at) => (is ? sum | (1n << BigInt(at)) : sum), 0n);
    this.settling = this.operations.filter((each) => each.operation.do === 'settle') as typeof this.settling;
    const rank = ({ invoked, responded, outcome }: Recorded): number =>
      outcome.kind === 'unknown' ? Number.MAX_SAFE_INTEGER / 2 + invoked : responded;
    const ranks = this.operations.map(rank);
    this.byResponse = ranks.map((_, at) => at).toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  }

  isComplete({ done }: Place): boolean {
    return (done & this.required) === this.required;
  }

  /** The place on the logical clock before which whatever comes next must have begun. */
  private limitOf({ done }: Place): number {
    const ends = this.operations.flatMap(({ responded }, at) =>
      this.isRequired[at] && !(done & (1n << BigInt(at))) ? [responded] : [],
    );
    return Math.min(...ends);
  }

  /** Those that may come next: none of the rest had ended when they began. The one that ended first comes before the others. */
  candidates(place: Place): number[] {
    const limit = this.limitOf(place);
    return this.byResponse.filter(
      (at) => !(place.done & (1n << BigInt(at))) && (this.operations[at]?.invoked ?? 0) < limit,
    );
  }

  /** Where the search may go on from a place, what the store did first in front. @param onTry is told of each operation tried */
  nextOf(place: Place, onTry: () => void): Place[] {
    const next: Place[] = [];
    for (const at of this.candidates(place)) {
      const isRequired = this.isRequired[at] === true;
      const recorded = this.operations[at] as Recorded;
      if (recorded.operation.do === 'settle' && !isRequired) continue;
      onTry();
      const places = outcomesAt(place.state, recorded).map((state) => ({
        done: place.done | (1n << BigInt(at)),
        count: place.count + Number(isRequired),
        clock: recorded.place ?? place.clock,
        state,
      }));
      // What is told the truth here and changes nothing may as well stand here: no other order can do better for it.
      const [first] = places;
      if (isRequired && first && places.every(({ state }) => state === place.state)) return [first];
      next.push(...places);
    }
    return [...next, ...this.settledFrom(place, onTry)].toSorted((a, b) => a.clock - b.clock);
  }

  /**
   * Days are settled by whoever has something to settle there, from then on and as often as it changes anything: that somebody was told
   * that they are is judged by itself (`outcomesAt`).
   */
  private settledFrom(place: Place, onTry: () => void): Place[] {
    const limit = this.limitOf(place);
    const begun = this.settling.filter(({ invoked }) => invoked < limit);
    return [...Map.groupBy(begun, ({ operation }) => operation.day)].flatMap(([, ofDay]) => {
      onTry();
      const states = settle(
        place.state,
        ofDay.flatMap(({ operation, nows }) => nows.map((now) => ({ ...operation, now }))),
      );
      const ahead = ofDay.map((each) => each.place ?? 0).filter((each) => each > place.clock);
      const distinct = new Map(states.map((state) => [nameOf(state), state]));
      return [...distinct.values()].map((state) => ({ ...place, clock: Math.min(...ahead, latest), state }));
    });
  }

  /** What cannot come next although it must, in words. */
  stuckAt(place: Place): string[] {
    return this.candidates(place)
      .filter((at) => this.isRequired[at])
      .map((at) => inWords(this.operations[at] as Recorded));
  }
}

/**
 * Looks for an order of a history's operations in which each comes after all that had ended when it began, each is told what one
 * who does everything himself would have told it, and the ending fits (Wing and Gong's search, with Lowe's memory of places seen).
 * An operation whose outcome nobody knows may stand anywhere after its beginning, or nowhere.
 * @param budget how many operations may be tried in all; a search that needs more is undecided
 */
export function linearize(history: readonly Recorded[], ending: Ending, budget: number): Verdict {
  const order = new Order(history);
  const seen = new Set<string>();
  const first: Place = { done: 0n, count: 0, clock: 0, state: empty };
  const stack: Place[] = [first];
  let deepest = first;
  let misfit: readonly string[] = [];
  let steps = 0;
  const onTry = () => {
    steps += 1;
  };
  for (let place = stack.pop(); place; place = stack.pop()) {
    if (steps > budget) return { kind: 'undecided', steps };
    const name = `${place.done.toString(36)} ${nameOf(place.state)}`;
    if (seen.has(name)) continue;
    seen.add(name);
    if (place.count > deepest.count) deepest = place;
    if (order.isComplete(place)) {
      misfit = ending(place.state);
      if (misfit.length === 0) return { kind: 'legal', steps };
    }
    stack.push(...order.nextOf(place, onTry).reverse());
  }
  return { kind: 'illegal', steps, why: explained(deepest.state, order.stuckAt(deepest), misfit) };
}

function explained(state: State, stuck: readonly string[], misfit: readonly string[]): string {
  const days = Object.entries(state.days).map(([day, stretches]) => `  ${day}: ${JSON.stringify(stretches)}`);
  const what = stuck.length > 0 ? ['None of these can come next:', ...stuck] : ['The end does not fit:', ...misfit];
  return [...what, 'in a calendar that holds', ...days, `  visits ${JSON.stringify(state.visits)}`].join('\n');
}
