import type { CalendarChange, Span, Step } from './calendar-operations.ts';
import type { Operation, Outcome, Recorded } from './operations.ts';
import { type Cluster, dayKeyOf, timeAt } from './practice.ts';
import type { CarriedOut, Promises } from './tap.ts';

const isWithin = ({ dates: [first, last] }: Span, day: string): boolean => {
  const { date } = dayKeyOf(day);
  return first <= date && date <= last;
};

/** The days of a cluster that a change of its calendar may concern. */
function concerned({ days }: Cluster, change: CalendarChange, operations: readonly Recorded[]): readonly string[] {
  switch (change.do) {
    case 'away':
      return days.filter((day) => dayKeyOf(day).practitionerId === change.practitioner && isWithin(change.span, day));
    case 'close':
      return days.filter((day) => isWithin(change.span, day));
    case 'hours':
      return days.filter((day) => dayKeyOf(day).practitionerId === change.practitioner);
    default: {
      const entered = operations.find(({ number }) => number === change.entered.by)?.operation;
      return entered && (entered.do === 'away' || entered.do === 'close')
        ? concerned({ days } as Cluster, entered, [])
        : days;
    }
  }
}

const done: Outcome = { kind: 'ok', answer: {} };
/** It was done, and nobody knows what it came to. */
const whatever: Outcome = { kind: 'ok', answer: {} };
const perhaps: Outcome = { kind: 'unknown', why: 'nobody was told' };

const stepOf = (recorded: Recorded, operation: Operation, outcome: Outcome): Recorded => ({
  ...recorded,
  operation,
  outcome,
});

/** A change of the calendar: it is written, and then each day is settled; both for certain only where it was answered so. */
function ofChange(recorded: Recorded, change: CalendarChange, days: readonly string[]): Recorded[] {
  const { outcome, number } = recorded;
  if (outcome.kind === 'refused' || outcome.kind === 'broken') return [recorded];
  const isEntered = outcome.kind === 'ok';
  const isSettled = isEntered && outcome.answer.settled !== false;
  const enter: Step = { do: 'enter', change };
  const at = 'clinic' in change ? { clinic: change.clinic } : {};
  return [
    stepOf(recorded, enter, isEntered ? done : perhaps),
    ...days.map((day) => stepOf(recorded, { do: 'settle', day, after: number, ...at }, isSettled ? done : perhaps)),
  ];
}

/** Each visit that was given to somebody else is a move of its own, whether it was told of or not. */
function ofReassignment(recorded: Recorded, carriedOut: readonly CarriedOut[]): Recorded[] {
  const { outcome } = recorded;
  if (outcome.kind === 'refused' || outcome.kind === 'broken') return [recorded];
  const told = outcome.kind === 'ok' ? (outcome.answer.moved ?? []) : [];
  const placed = carriedOut.flatMap(({ visits, place }) => visits.map((visit) => ({ ...visit, place })));
  const isPlaced = (each: { id: string; start: number }) =>
    placed.some(({ id, start }) => id === each.id && start === each.start);
  const untrue = told.filter((each) => !isPlaced(each)).map(({ id }) => `told that ${id} was moved, and it was not`);
  const moves = placed.map(({ id, by, caseId, day, type, clinic, start, place }) => {
    const time = timeAt(day, type, clinic, start);
    const move: Operation = { do: 'move', caseId, by: 'staff', visit: { id, by, time }, time, isDone: true };
    const told: Outcome = outcome.kind === 'ok' ? { kind: 'ok', answer: { start } } : perhaps;
    return { ...stepOf(recorded, move, told), place };
  });
  return [...moves, ...untrue.map((why) => stepOf(recorded, recorded.operation, { kind: 'broken', why }))];
}

/** What is judged of an operation: itself, or the steps that it is done in. */
function stepsOf(
  recorded: Recorded,
  cluster: Cluster,
  operations: readonly Recorded[],
  carriedOut: readonly CarriedOut[],
): Recorded[] {
  const { operation, outcome } = recorded;
  const isEntered = carriedOut.some(({ isOfCalendar }) => isOfCalendar);
  if (operation.do === 'hours' && outcome.kind === 'ok' && !isEntered) return [recorded];
  switch (operation.do) {
    case 'away':
    case 'back':
    case 'close':
    case 'reopen':
    case 'hours':
      return ofChange(recorded, operation, concerned(cluster, operation, operations));
    case 'reassign':
      return ofReassignment(recorded, carriedOut);
    case 'relay':
      // Whoever is not through with it may have done some of it.
      return cluster.days.map((day) =>
        stepOf(recorded, { do: 'settle', day }, recorded.outcome.kind === 'ok' && recorded.isLast ? done : perhaps),
      );
    default:
      return [recorded];
  }
}

/** Where what was carried out of a step stands among all that was; undefined where nothing was, or nothing by itself. */
function placeOf({ operation }: Recorded, carriedOut: readonly CarriedOut[]): number | undefined {
  const isOf = ({ days, isOfCalendar }: CarriedOut): boolean =>
    operation.do === 'settle'
      ? !isOfCalendar && days.includes(operation.day)
      : operation.do !== 'enter' || isOfCalendar;
  return carriedOut.find(isOf)?.place;
}

/**
 * Of whom nobody was told, the store knows whether anything of theirs was carried out: by the time that everything comes to its rest.
 * @returns nothing where nothing was
 */
function asTheStoreKnows(step: Recorded, carriedOut: readonly CarriedOut[], rest: number): Recorded[] {
  const place = step.place ?? placeOf(step, carriedOut);
  const known = place === undefined ? step : { ...step, place };
  if (step.outcome.kind !== 'unknown' || step.operation.do === 'settle') return [known];
  return place === undefined ? [] : [{ ...known, outcome: whatever, responded: rest }];
}

/** The operations of a cluster in the steps in which they are judged. @param promises what the store carried out of them */
export function inSteps(operations: readonly Recorded[], cluster: Cluster, { carriedOut }: Promises): Recorded[] {
  const rest = operations.find(({ isLast }) => isLast)?.invoked ?? Number.POSITIVE_INFINITY;
  return operations.flatMap((each) => {
    const done = carriedOut.get(each.number) ?? [];
    return stepsOf(each, cluster, operations, done).flatMap((step) => asTheStoreKnows(step, done, rest - 0.5));
  });
}
