import {
  answerOf,
  lists,
  openVisitOf,
  type State,
  stretchesOf,
  type Visit,
  visitStretch,
  written,
} from './calendar.ts';
import type { Answer, Operation } from './operations.ts';
import { holdMinutes, timesOf } from './practice.ts';
import { askerOf, freeTimes, isFree, obstacles } from './rules.ts';
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
}

type Asked<K extends Operation['do']> = Extract<Operation, { do: K }>;
/** @returns everything that may come of it; nothing where it can only be refused */
type Apply<K extends Operation['do']> = (state: State, operation: Asked<K>, asking: Asking) => Effect[];

const hold: Apply<'hold'> = (state, operation, { number: by, now }) => {
  const { caseId, time } = operation;
  const asker = askerOf(state, operation, now);
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

const isHeld = (state: State, { hold: made, time, caseId }: Asked<'book'>, now: number): boolean =>
  made === undefined ||
  (state.holds[made.by]?.caseId === caseId &&
    stretchesOf(state, time.day).some(
      ({ kind, by, until, start, end }) =>
        kind === 'hold' && by === made.by && until > now && start === time.start && end === time.clear,
    ));

const book: Apply<'book'> = (state, operation, { number, now }) => {
  const { caseId, time, hold: made } = operation;
  if (openVisitOf(state, caseId, time.type) || !isHeld(state, operation, now)) return [];
  const asker = askerOf(state, operation, now);
  const own = [...asker.ignoring, ...(made ? [made.by] : [])];
  if (!isFree(state, time, { ...asker, ignoring: own })) return [];
  const visit: Visit = { caseId, time, open: true, version: 1, flagged: false, told: { changed: 1, flagged: 0 } };
  const next = written(state, time.day, now, own, [visitStretch(time, number)]);
  return [{ state: { ...next, visits: { ...next.visits, [number]: visit } }, answer: answerOf(visit) }];
};

/** The open visit that somebody wants to change, unless it is another version than they saw. */
function changeable(state: State, by: number, ifMatch: number | undefined): Visit | undefined {
  const visit = state.visits[by];
  return visit?.open && (ifMatch === undefined || ifMatch === visit.version) ? visit : undefined;
}

/** A visit that its patient is told of, and that waits for nobody any more. */
function changed(state: State, by: number, visit: Visit): Effect {
  const { version, told } = visit;
  const next = {
    ...visit,
    version: version + 1,
    flagged: false,
    told: { ...told, changed: told.changed + 1 },
  };
  return { state: { ...state, visits: { ...state.visits, [by]: next } }, answer: answerOf(next) };
}

const cancel: Apply<'cancel'> = (state, { visit: { by }, ifMatch }, { now }) => {
  const visit = changeable(state, by, ifMatch);
  return visit ? [changed(written(state, visit.time.day, now, [by]), by, { ...visit, open: false })] : [];
};

const move: Apply<'move'> = (state, operation, { now }) => {
  const { visit: made, time, ifMatch } = operation;
  const visit = changeable(state, made.by, ifMatch);
  if (!visit) return [];
  if (visit.time.day === time.day && visit.time.start === time.start)
    return operation.isDone ? [] : [{ state, answer: answerOf(visit) }];
  const asker = askerOf(state, operation, now);
  if (!isFree(state, time, asker)) return [];
  const joined = written(state, time.day, now, asker.ignoring, [visitStretch(time, made.by)]);
  const left = visit.time.day === time.day ? joined : written(joined, visit.time.day, now, [made.by]);
  return [changed(left, made.by, { ...visit, time })];
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
  cancel,
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

type Claim = (state: State, operation: Operation, now: number) => boolean;

/** One obstacle of a time, whether it is held, booked or moved to. */
const obstacleOf =
  (name: string): Claim =>
  (state, operation, now) =>
    'time' in operation && obstacles[name]?.(state, operation.time, askerOf(state, operation, now)) === true;

const isTakenBack = ({ entries }: State, by: number): boolean =>
  entries.some(({ change }) => 'entered' in change && change.entered.by === by);

/** What each reason claims; one that is not named here may not be given. */
const claims: Record<string, Claim> = {
  'time-taken': obstacleOf('busy'),
  ...Object.fromEntries(Object.keys(obstacles).map((name) => [`time-taken: ${name}`, obstacleOf(name)])),
  'visit-exists': (state, operation) =>
    operation.do === 'book' && openVisitOf(state, operation.caseId, operation.time.type),
  'hold-gone': (state, operation, now) => operation.do === 'book' && !isHeld(state, operation, now),
  'unlawful-change': (state, operation) => 'visit' in operation && state.visits[operation.visit.by]?.open === false,
  'stale-version': (state, operation) =>
    'ifMatch' in operation && state.visits[operation.visit.by]?.version !== operation.ifMatch,
  // What was taken back once; a clinic at which the practitioner has no hours any more.
  'not-found': (state, operation, now) =>
    ('entered' in operation && isTakenBack(state, operation.entered.by)) ||
    obstacleOf('outside-hours')(state, operation, now),
  'never changes': (_, operation) => operation.do === 'regroup',
  'retries-exhausted': () => true,
  throttled: () => true,
};

/** Whether a reason for doing nothing is true at this place of the order. */
export const isTrue = (state: State, operation: Operation, why: string, now: number): boolean =>
  claims[why]?.(state, operation, now) ?? false;
