import {
  answerOf,
  caseBooked,
  caseOf,
  lists,
  openVisitOf,
  type State,
  stretchesOf,
  type Visit,
  visitStretch,
  written,
} from './calendar.ts';
import { ended, isChangeable } from './ending.ts';
import { isOpen } from './fate.ts';
import { waysToBook } from './insisting.ts';
import type { Answer, Operation } from './operations.ts';
import { holdMinutes, timesOf } from './practice.ts';
import { askerOf, freeTimes, isFree } from './rules.ts';
import { enter } from './settling.ts';
import { partWorked } from './windows.ts';

export interface Effect {
  state: State;
  answer: Answer;
}

/** When and by whom something is asked. */
export interface Asking {
  number: number;
  now: number;
  /** Virtual time by which it was answered; Infinity where it was not. */
  doneBy: number;
  /** Places on the logical clock of its beginning, and of its answer; Infinity where it had none. */
  askedAt: number;
  toldAt: number;
}

type Asked<K extends Operation['do']> = Extract<Operation, { do: K }>;
/** @returns everything that may come of it; nothing where it can only be refused */
type Apply<K extends Operation['do']> = (state: State, operation: Asked<K>, asking: Asking) => Effect[];

/** Another visit of its case may have been booked since the case was read: what it holds nobody can book then. */
const hold: Apply<'hold'> = (state, operation, { number: by, now, askedAt }) => {
  const { caseId, time } = operation;
  const asker = { ...askerOf(state, operation, now), knowsUntil: askedAt };
  if (!isFree(state, time, asker)) return [];
  const until = now + holdMinutes * 60_000;
  const held = written(state, time.day, now, asker.ignoring, [{ ...visitStretch(time, by), kind: 'hold', until }]);
  const replaced = state.latest[caseId];
  const { day = '', until: over = 0 } = replaced === undefined ? {} : (state.holds[replaced] ?? {});
  const leaves = replaced !== undefined && over > now && lists(held, day, replaced);
  const next = leaves ? written(held, day, now, [replaced]) : held;
  return [
    {
      state: {
        ...next,
        holds: { ...next.holds, [by]: { caseId, day: time.day, until } },
        latest: { ...next.latest, [caseId]: by },
      },
      answer: { until: until / 1000 },
    },
  ];
};

/** A hold that is over and was not cleared away yet may be called either: it is free in any case. */
const release: Apply<'release'> = (state, { hold: { by, time } }, { now }) => [
  lists(state, time.day, by)
    ? { state: written(state, time.day, now, [by]), answer: { lived: true } }
    : { state, answer: { lived: false } },
];

export const isHeld = (state: State, { hold: made, time, caseId }: Asked<'book'>, now: number): boolean =>
  made === undefined ||
  (state.holds[made.by]?.caseId === caseId &&
    stretchesOf(state, time.day).some(
      ({ kind, by, until, start, end }) =>
        kind === 'hold' && by === made.by && until > now && start === time.start && end === time.clear,
    ));

const book: Apply<'book'> = (state, operation, { number, now, toldAt }) => {
  const { caseId, time } = operation;
  if (openVisitOf(state, caseId, time.type) || !isHeld(state, operation, now)) return [];
  const asker = askerOf(state, operation, now);
  return waysToBook(state, operation, asker).map((marks) => {
    const told = { changed: 1, flagged: 0 };
    const visit: Visit = { caseId, time, status: 'booked', ...marks, version: 1, flagged: false, told, toldAt };
    const next = written(state, time.day, now, asker.ignoring, [visitStretch(time, number, marks.overbooked)]);
    const cases = { ...next.cases, [caseId]: caseBooked(caseOf(state, caseId)) };
    return { state: { ...next, cases, visits: { ...next.visits, [number]: visit } }, answer: answerOf(visit) };
  });
};

const end = (state: State, operation: Asked<'cancel'> | Asked<'attend'>, { now, toldAt }: Asking): Effect[] => {
  const visit = state.visits[operation.visit.by];
  if (!visit || !isChangeable(state, operation, visit, now)) return [];
  // Who comes late takes a time again.
  const next = ended(state, operation, isOpen(visit) ? visit : { ...visit, toldAt }, now);
  return [{ state: next.state, answer: answerOf(next.visit) }];
};

/** A visit at its new time, which was free: its patient is told of it, it waits for nobody, and nothing is overbooked any more. */
function moved(state: State, by: number, { staffReason: _, overbooked: __, overridden: ___, ...visit }: Visit): Effect {
  const { version, told } = visit;
  const next = {
    ...visit,
    version: version + 1,
    flagged: false,
    told: { ...told, changed: told.changed + 1 },
  };
  return { state: { ...state, visits: { ...state.visits, [by]: next } }, answer: answerOf(next) };
}

const move: Apply<'move'> = (state, operation, { now, toldAt }) => {
  const { visit: made, time } = operation;
  const visit = state.visits[made.by];
  if (!visit || !isChangeable(state, operation, visit, now)) return [];
  if (visit.time.day === time.day && visit.time.start === time.start)
    return operation.isDone ? [] : [{ state, answer: answerOf(visit) }];
  const asker = askerOf(state, operation, now);
  if (!isFree(state, time, asker)) return [];
  const joined = written(state, time.day, now, asker.ignoring, [visitStretch(time, made.by)]);
  const left = visit.time.day === time.day ? joined : written(joined, visit.time.day, now, [made.by]);
  // Whoever else sees it, its case knows of its start already.
  const known = visit.time.start === time.start ? visit.toldAt : toldAt;
  return [moved(left, made.by, { ...visit, time, toldAt: known })];
};

const search: Apply<'search'> = (state, { day, type, level = 'routine' }, { now }) =>
  freeTimes(state, timesOf(day, type), { level, now, ignoring: [] }).map((free) => ({
    state,
    answer: { starts: free.map(({ start }) => start) },
  }));

const look: Apply<'look'> = (state, { visit: { by } }) => {
  const visit = state.visits[by];
  return visit ? [{ state, answer: answerOf(visit) }] : [];
};

/** Hours that are so already are not written again. */
const sameHours: Apply<'hours'> = (state, { practitioner, part }) => {
  const { opens, closes } = partWorked(state, practitioner, state.entries.length);
  return opens === part.opens && closes === part.closes ? [{ state, answer: {} }] : [];
};

const nothing = () => [];

const applies: { [K in Operation['do']]: Apply<K> } = {
  hold,
  release,
  book,
  cancel: end,
  attend: end,
  move,
  search,
  look,
  enter: (state, { change }, asking) => enter(state, change, asking).map((next) => ({ state: next, answer: {} })),
  hours: sameHours,
  // These are judged by their steps alone, and days are settled by whoever may (`linearize`).
  settle: nothing,
  away: nothing,
  back: nothing,
  close: nothing,
  reopen: nothing,
  reassign: nothing,
  relay: nothing,
  regroup: nothing,
};

/** @returns what an operation may do and be told at this place of the order; nothing where it can only be refused. */
export const effectsOf = (state: State, operation: Operation, asking: Asking): Effect[] =>
  (applies[operation.do] as Apply<Operation['do']>)(state, operation as never, asking);
