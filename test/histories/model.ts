import {
  answerOf,
  isFree,
  lists,
  openVisitOf,
  ownHold,
  type State,
  stretchesOf,
  type Visit,
  visitStretch,
  written,
} from './calendar.ts';
import type { Answer, Operation } from './operations.ts';
import { holdMinutes, timesOf } from './practice.ts';

export interface Effect {
  state: State;
  answer: Answer;
}

type Asked<K extends Operation['do']> = Extract<Operation, { do: K }>;
type Apply<K extends Operation['do']> = (
  state: State,
  operation: Asked<K>,
  number: number,
  now: number,
) => Effect | undefined;

const hold: Apply<'hold'> = (state, { caseId, time }, by, now) => {
  const own = ownHold(state, caseId, time.day, now);
  if (!isFree(state, time, now, own)) return undefined;
  const until = now + holdMinutes * 60_000;
  const { start, clear } = time;
  const held = written(state, time.day, now, own, [{ start, end: clear, kind: 'hold', by, until }]);
  const replaced = state.latest[caseId];
  const { day = '', until: over = 0 } = replaced === undefined ? {} : (state.holds[replaced] ?? {});
  const leaves = replaced !== undefined && over > now && lists(held, day, replaced);
  const next = leaves ? written(held, day, now, [replaced]) : held;
  return {
    state: {
      ...next,
      holds: { ...next.holds, [by]: { caseId, day: time.day, until } },
      latest: { ...next.latest, [caseId]: by },
    },
    answer: { until: until / 1000 },
  };
};

/** A hold that is over and was not cleared away yet may be called either: it is free in any case. */
const release: Apply<'release'> = (state, { hold: { by, time } }, _, now) =>
  lists(state, time.day, by)
    ? { state: written(state, time.day, now, [by]), answer: { lived: true } }
    : { state, answer: { lived: false } };

const isHeld = (state: State, { hold: made, time, caseId }: Asked<'book'>, now: number): boolean =>
  made === undefined ||
  (state.holds[made.by]?.caseId === caseId &&
    stretchesOf(state, time.day).some(
      ({ by, until, start, end }) => by === made.by && until > now && start === time.start && end === time.clear,
    ));

const book: Apply<'book'> = (state, operation, number, now) => {
  const { caseId, time, hold: made } = operation;
  if (openVisitOf(state, caseId, time.type) || !isHeld(state, operation, now)) return undefined;
  const own = [...ownHold(state, caseId, time.day, now), ...(made ? [made.by] : [])];
  if (!isFree(state, time, now, own)) return undefined;
  const visit: Visit = { caseId, time, open: true, version: 1 };
  const next = written(state, time.day, now, own, [visitStretch(time, number)]);
  return { state: { ...next, visits: { ...next.visits, [number]: visit } }, answer: answerOf(visit) };
};

/** The open visit that somebody wants to change, unless it is another version than they saw. */
function changeable(state: State, by: number, ifMatch: number | undefined): Visit | undefined {
  const visit = state.visits[by];
  return visit?.open && (ifMatch === undefined || ifMatch === visit.version) ? visit : undefined;
}

const changed = (state: State, by: number, visit: Visit): Effect => ({
  state: { ...state, visits: { ...state.visits, [by]: visit } },
  answer: answerOf(visit),
});

const cancel: Apply<'cancel'> = (state, { visit: { by }, ifMatch }, _, now) => {
  const visit = changeable(state, by, ifMatch);
  if (!visit) return undefined;
  return changed(written(state, visit.time.day, now, [by]), by, { ...visit, open: false, version: visit.version + 1 });
};

/** What does not stand in the way of a move: the visit itself, and the mover's own hold. */
function passable(state: State, { by: mover, caseId, time, visit }: Asked<'move'>, now: number): number[] {
  const own = mover === 'patient' ? ownHold(state, caseId, time.day, now) : [];
  return [...own, visit.by];
}

const move: Apply<'move'> = (state, operation, _, now) => {
  const {
    visit: { by },
    time,
    ifMatch,
  } = operation;
  const visit = changeable(state, by, ifMatch);
  if (!visit) return undefined;
  if (visit.time.day === time.day && visit.time.start === time.start) return { state, answer: answerOf(visit) };
  const ignoring = passable(state, operation, now);
  if (!isFree(state, time, now, ignoring)) return undefined;
  const joined = written(state, time.day, now, ignoring, [visitStretch(time, by)]);
  const left = visit.time.day === time.day ? joined : written(joined, visit.time.day, now, [by]);
  return changed(left, by, { ...visit, time, version: visit.version + 1 });
};

const search: Apply<'search'> = (state, { day, type }, _, now) => {
  const free = timesOf(day, type).filter((time) => isFree(state, time, now, []));
  return { state, answer: { starts: free.map(({ start }) => start) } };
};

const look: Apply<'look'> = (state, { visit: { by } }) => {
  const visit = state.visits[by];
  return visit && { state, answer: answerOf(visit) };
};

const applies: { [K in Operation['do']]: Apply<K> } = { hold, release, book, cancel, move, search, look };

/** @returns what an operation does and is told at this place of the order; undefined where it can only be refused. */
export const effectOf = (state: State, operation: Operation, number: number, now: number): Effect | undefined =>
  (applies[operation.do] as Apply<Operation['do']>)(state, operation as never, number, now);

/** What each reason claims; one that is not named here may not be given. */
const claims: Record<string, (state: State, operation: Operation, now: number) => boolean> = {
  'time-taken': (state, operation, now) => {
    if (!('time' in operation)) return false;
    const ignoring =
      operation.do === 'move'
        ? passable(state, operation, now)
        : ownHold(state, operation.caseId, operation.time.day, now);
    return !isFree(state, operation.time, now, ignoring);
  },
  'visit-exists': (state, operation) =>
    operation.do === 'book' && openVisitOf(state, operation.caseId, operation.time.type),
  'hold-gone': (state, operation, now) => operation.do === 'book' && !isHeld(state, operation, now),
  'unlawful-change': (state, operation) => 'visit' in operation && state.visits[operation.visit.by]?.open === false,
  'stale-version': (state, operation) =>
    'ifMatch' in operation && state.visits[operation.visit.by]?.version !== operation.ifMatch,
  'retries-exhausted': () => true,
  throttled: () => true,
};

/** Whether a reason for doing nothing is true at this place of the order. */
export const isTrue = (state: State, operation: Operation, why: string, now: number): boolean =>
  claims[why]?.(state, operation, now) ?? false;
