import { describe, expect, it } from 'vitest';
import { history, ok, refused, unknown } from './by-hand.ts';
import { partsOf } from './components.ts';
import { smallestReason } from './explain.ts';
import { linearize } from './linearize.ts';
import type { Operation, Recorded } from './operations.ts';
import { timesOf } from './practice.ts';

const day = 'g p 2026-11-24';
const otherDay = 'g p 2026-11-25';
const [nine, twentyPast] = timesOf(day, 'check') as [never, never];
const [tomorrow] = timesOf(otherDay, 'check') as [never];
const starts = timesOf(day, 'check').map(({ start }) => start);
const anything = () => [];
const plenty = 10_000;

const book = (caseId: string, time = nine): Operation => ({ do: 'book', caseId, time });
const hold = (caseId: string, time = nine): Operation => ({ do: 'hold', caseId, time });
const visit = (by: number) => ({ id: `apt-${by}`, by, time: nine });
const move = (by: number, time: typeof nine): Operation => ({
  do: 'move',
  caseId: 'a',
  by: 'staff',
  visit: visit(by),
  time,
});
/** One of a reassignment, which the store is known to have carried out. */
const given = (by: number, time: typeof nine): Operation => ({ ...move(by, time), isDone: true }) as Operation;
const cancel = (by: number): Operation => ({ do: 'cancel', caseId: 'a', by: 'staff', visit: visit(by) });
const search: Operation = { do: 'search', day, type: 'check' };
const booked = ok({ version: 1 });

describe('a history has an order', () => {
  it.each<[string, Recorded[]]>([
    [
      'of two who want one time at once, one wins',
      history([book('a'), 1, 4, refused('time-taken')], [book('b'), 2, 3, booked]),
    ],
    ['a hold that is over is free', history([hold('a'), 1, 2, ok()], [book('b'), 3, 4, booked, 10])],
    [
      'who was not answered may have won',
      history([book('a'), 1, 2, unknown], [book('b'), 3, 4, refused('time-taken')]),
    ],
    ['who was not answered may have lost', history([book('a'), 1, 2, unknown], [book('b'), 3, 4, booked])],
    [
      'who was not answered may win long after',
      history([book('a'), 1, 2, unknown], [search, 3, 4, ok({ starts })], [book('b'), 5, 6, refused('time-taken')]),
    ],
    [
      'a visit is given to where it was for a while, once it was moved back',
      history(
        [book('a'), 1, 2, booked],
        [given(1, tomorrow), 3, 10, ok()],
        [move(1, tomorrow), 4, 5, ok({ version: 2 })],
        [move(1, nine), 6, 7, ok({ version: 3 })],
        [{ do: 'look', caseId: 'a', visit: visit(1) }, 11, 12, ok({ version: 4 })],
      ),
    ],
    ['who repeats itself is judged by when it did', history([hold('a'), 1, 2, ok()], [hold('b'), 3, 4, ok(), 10])],
  ])('where %s', (_, rows) => {
    expect(linearize(rows, anything, plenty)).toMatchObject({ kind: 'legal' });
  });
});

describe('a history has no order', () => {
  it.each<[string, Recorded[]]>([
    ['two won one time', history([book('a'), 1, 4, booked], [book('b'), 2, 3, booked])],
    ['a refusal is not true', history([book('a'), 1, 2, refused('time-taken')])],
    ['a reason is given that nobody knows', history([book('a'), 1, 2, refused('not-found')])],
    ['a search shows less than is free', history([search, 1, 2, ok({ starts: starts.slice(1) })])],
    ['a search shows what was booked before', history([book('a'), 1, 2, booked], [search, 3, 4, ok({ starts })])],
    ['a held time is booked by another', history([hold('a'), 1, 2, ok()], [book('b'), 3, 4, booked, 9])],
    [
      'a visit that was moved to another day is seen on both',
      history(
        [book('a'), 1, 2, booked],
        [move(1, tomorrow), 3, 4, ok({ version: 2 })],
        [book('b'), 5, 6, refused('time-taken')],
      ),
    ],
    ['a visit is given to where it was anyway', history([book('a'), 1, 2, booked], [given(1, nine), 3, 4, ok()])],
    [
      'a visit is cancelled twice',
      history(
        [book('a'), 1, 2, booked],
        [cancel(1), 3, 6, ok({ open: false })],
        [cancel(1), 4, 5, ok({ open: false })],
      ),
    ],
    [
      'who was not answered did it twice',
      history([book('a'), 1, 2, unknown], [cancel(1), 3, 4, ok()], [book('b'), 5, 6, refused('time-taken')]),
    ],
    ['somebody was told what nobody may be told', history([book('a'), 1, 2, { kind: 'broken', why: 'TypeError' }])],
  ])('where %s', (_, rows) => {
    expect(linearize(rows, anything, plenty)).toMatchObject({ kind: 'illegal' });
  });

  it('where its ending is another', () => {
    const rows = history([book('a'), 1, 2, booked]);
    const verdict = linearize(rows, () => ['a visit is missing'], plenty);
    expect(verdict).toMatchObject({ kind: 'illegal', why: expect.stringContaining('a visit is missing') });
  });
});

describe('a case that holds a time with somebody else while it books another visit then', () => {
  const others = 'g q 2026-11-24';
  const elsewhere = timesOf(others, 'consult');
  const [then] = elsewhere as [never];
  const taking = (time: typeof nine, by: number): Operation =>
    ({ ...book('a', time), hold: { id: `hld-${by}`, by, time } }) as Operation;
  const seen: Operation = { do: 'search', day: others, type: 'consult' };
  const left = ok({ starts: elsewhere.slice(3).map(({ start }) => start) });
  const held = history([hold('a'), 1, 2, ok()], [hold('a', then), 3, 6, ok()], [taking(nine, 1), 4, 5, booked]);
  const heldAnd = (operation: Operation, outcome: Recorded['outcome']): Recorded[] => [
    ...held,
    ...history([operation, 7, 8, outcome]).map((each) => ({ ...each, number: 4 })),
  ];

  it('may not know of the visit, and has both for a while', () => {
    expect(linearize(heldAnd(seen, left), anything, plenty)).toMatchObject({ kind: 'legal' });
  });

  it.each<[string, Recorded[]]>([
    ['it books what it holds as well', heldAnd(taking(then, 2), booked)],
    ['it was told of the visit before', history([book('a'), 1, 2, booked], [hold('a', then), 3, 4, ok()])],
    ['it books both', history([book('a'), 1, 4, booked], [book('a', then), 2, 3, booked])],
  ])('is wrong where %s', (_, rows) => {
    expect(linearize(rows, anything, plenty)).toMatchObject({ kind: 'illegal' });
  });
});

it('a search that may not go on says undecided, whichever the history is', () => {
  const legal = history([book('a'), 1, 4, booked], [book('b', twentyPast), 2, 3, booked]);
  const illegal = history([book('a'), 1, 4, booked], [book('b'), 2, 3, booked]);
  for (const rows of [legal, illegal]) expect(linearize(rows, anything, 1)).toMatchObject({ kind: 'undecided' });
});

it('the reason names the shortest beginning that has no order', () => {
  const rows = history(
    [book('a'), 1, 2, booked],
    [book('b'), 3, 4, booked],
    [search, 5, 6, ok({ starts: [] })],
    [book('c', tomorrow), 7, 8, booked],
  );
  const why = smallestReason(rows, 'no reason', plenty);
  expect(why).toContain('#2');
  expect(why).not.toMatch(/#[34]/);
});

it('days are judged apart until a case or a move joins them', () => {
  const apart = history([book('a'), 1, 2, booked], [book('b', tomorrow), 3, 4, booked]);
  expect(partsOf(apart)).toHaveLength(2);
  const joined = [...apart, ...history([move(1, tomorrow), 5, 6, ok()])];
  expect(partsOf(joined)).toHaveLength(1);
});
