import { CommitInProgress, Conflict, Throttled } from '../../shared/workflows/core/commit-errors.ts';
import type { Ledger } from '../../shared/workflows/core/ports.ts';

/** A call did nothing, for a reason of its own. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
}

/** The process ended here: nothing after this reaches the world. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** How the SDK names that no answer came in time: the call may have been carried out. */
const timeout = () => Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });

/** What goes wrong at one call; `… for good`: at every commit from then on. */
export const faultsOf = {
  read: ['times out', 'is throttled'],
  effect: ['fails', 'times out', 'crashes after'],
  commit: [
    'fails',
    'times out',
    'is throttled',
    'is contended',
    'is in progress',
    'crashes before',
    'crashes after',
    'is throttled for good',
    'is contended for good',
    'is in progress for good',
  ],
} as const;
export type CallKind = keyof typeof faultsOf;
export type Fault = (typeof faultsOf)[CallKind][number];

/** One call of the outside world, in the order in which a run made them. */
export interface Call {
  kind: CallKind;
  name: string;
}

/** Which call goes wrong, counted from 1, and how. */
export interface Strike {
  fault: Fault;
  at: number;
}

/** How often the store says of a commit that it is at it, before it says that it is done. */
const questions = 2;

type Act<T> = () => Promise<T>;
const throwing = (error: () => Error) => async (): Promise<never> => {
  throw error();
};
const before = (error: () => Error) => throwing(error);
const afterwards =
  (error: () => Error) =>
  async (act: Act<unknown>): Promise<never> => {
    await act();
    throw error();
  };

const strikes: Record<Fault, (act: Act<unknown>) => Promise<never>> = {
  fails: before(() => new CallFailed()),
  'times out': afterwards(timeout),
  'is throttled': before(() => new Throttled()),
  'is throttled for good': before(() => new Throttled()),
  'is contended': before(() => new Conflict('contended')),
  'is contended for good': before(() => new Conflict('contended')),
  'is in progress': afterwards(() => new CommitInProgress()),
  'is in progress for good': afterwards(() => new CommitInProgress()),
  'crashes before': before(() => new Crash()),
  'crashes after': afterwards(() => new Crash()),
};

/** How many commits from the struck one on go wrong. */
const commitsStruck = (fault: Fault): number => {
  if (fault.endsWith('for good')) return Number.POSITIVE_INFINITY;
  return fault === 'is in progress' ? questions : 1;
};

const methodsOf = <P extends object>(port: P) =>
  Object.entries(port) as [keyof P & string, (...args: never[]) => Promise<unknown>][];

/** Wraps the ports of a workflow, counts their calls and lets one of them go wrong. */
export function faultyCalls(strike?: Strike) {
  const trace: Call[] = [];
  const state = { dead: false, struck: 0 };
  /** The token of a commit that is under way. */
  let asking: string | undefined;

  const isStruck = ({ kind }: Call, place: number): boolean => {
    if (!strike || place < strike.at) return false;
    return place === strike.at || (kind === 'commit' && state.struck < commitsStruck(strike.fault));
  };

  async function through<T>(call: Call, act: Act<T>): Promise<T> {
    if (state.dead) throw new Crash();
    const place = trace.push(call);
    if (!strike || !isStruck(call, place)) return act();
    state.struck += 1;
    state.dead = strike.fault === 'crashes before';
    try {
      return await strikes[strike.fault](act);
    } finally {
      state.dead = strike.fault.startsWith('crashes');
    }
  }

  const wrapped = <P extends object>(name: string, port: P, kindOf: (method: string) => CallKind): P =>
    Object.fromEntries(
      methodsOf(port).map(([method, run]) => [
        method,
        (...args: never[]) => through({ kind: kindOf(method), name: `${name}.${method}` }, () => run(...args)),
      ]),
    ) as P;

  return {
    trace,
    /** Whether the fault came about. */
    struck: () => state.struck > 0,
    reads: <P extends object>(name: string, port: P): P => wrapped(name, port, () => 'read'),
    /** A port that changes the world; its questions are reads. */
    effects: <P extends object>(name: string, port: P): P =>
      wrapped(name, port, (method) => (method.endsWith('Before') ? 'read' : 'effect')),
    /** A commit that is under way may be asked about under its own token only. */
    ledger: (ledger: Ledger): Ledger => ({
      async commit(changes, token) {
        if (asking !== undefined && asking !== token) throw new Error('A commit under way was begun anew.');
        try {
          await through({ kind: 'commit', name: 'ledger.commit' }, () => ledger.commit(changes, token));
          asking = undefined;
        } catch (error) {
          asking = error instanceof CommitInProgress && strike?.fault === 'is in progress' ? token : undefined;
          throw error;
        }
      },
    }),
  };
}
export type FaultyCalls = ReturnType<typeof faultyCalls>;

/** Everything that can go wrong at the calls of a clean run. */
export const allStrikes = (trace: readonly Call[]): Strike[] =>
  trace.flatMap(({ kind }, place) => faultsOf[kind].map((fault) => ({ fault, at: place + 1 })));

/** One in three of them in `npm test`, all of them in the long run. */
export const someStrikes = (trace: readonly Call[]): Strike[] =>
  allStrikes(trace).filter((_, place) => process.env.LONG_RUN === 'true' || place % 3 === 0);
