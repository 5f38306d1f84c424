import { describe, expect, it } from 'vitest';
import { history, ok } from './by-hand.ts';
import { staffReason } from './insisting.ts';
import { linearize } from './linearize.ts';
import type { Attending, By, Insistence, Operation, ReasonCode, Recorded } from './operations.ts';
import { timesOf } from './practice.ts';

const plenty = 10_000;
const booked = ok({ version: 1 });

/** Today of somebody whom staff overbook (`kinds.lived`). */
const today = 'l l-a 2026-11-23';
const [, , eleven] = timesOf(today, 'check').filter(({ clinic }) => clinic === 'l-w') as [never, never, never];
const book = (caseId: string): Operation => ({ do: 'book', caseId, time: eleven });
const hold = (caseId: string): Operation => ({ do: 'hold', caseId, time: eleven });
const insisted = (caseId: string, insist: Insistence): Operation => ({
  do: 'book',
  caseId,
  by: 'staff',
  time: eleven,
  insist,
});
const then = (by: number) => ({ id: `apt-${by}`, by, time: eleven });
const cancelled = (by: By, reasonCode?: ReasonCode): Operation => ({
  do: 'cancel',
  caseId: 'a',
  by,
  visit: then(1),
  ...(reasonCode && { reasonCode }),
});
const attended = (how: Attending): Operation => ({ do: 'attend', how, caseId: 'a', by: 'staff', visit: then(1) });
const onTop = ok({ version: 1, fate: `booked, overbooked, because: ${staffReason}` });

describe('visits that are overbooked, and end: a history has an order', () => {
  it.each<[string, Recorded[]]>([
    [
      'a time that is taken is overbooked',
      history([book('a'), 1, 2, booked], [insisted('b', 'overbook'), 3, 4, onTop]),
    ],
    ['who overbooks a free time books it', history([insisted('a', 'overbook'), 1, 2, ok({ fate: 'booked' })])],
    [
      'who holds a time books it all the same once it was overbooked',
      history(
        [hold('a'), 1, 2, ok()],
        [insisted('b', 'overbook'), 3, 4, onTop],
        [book('a'), 5, 6, ok({ fate: 'booked' })],
      ),
    ],
    [
      'a patient cancels shortly before, and books again',
      history(
        [book('a'), 1, 2, booked],
        [cancelled('patient'), 3, 4, ok({ fate: 'cancelled, by the patient, late' }), 30],
        [book('a'), 5, 6, booked],
      ),
    ],
    [
      'who comes late is checked in, because nobody gave the time back',
      history(
        [book('a'), 1, 2, booked],
        [attended('no-show'), 3, 4, ok({ fate: 'no-show' }), 125],
        [attended('check-in'), 5, 6, ok({ fate: 'checked-in' }), 130],
      ),
    ],
    [
      'who comes late takes a time again that was given back',
      history(
        [book('a'), 1, 2, booked],
        [attended('no-show'), 3, 4, ok({ fate: 'no-show' }), 100],
        [attended('check-in'), 5, 6, ok({ fate: 'checked-in' }), 125],
      ),
    ],
  ])('where %s', (_, rows) => {
    expect(linearize(rows, () => [], plenty)).toMatchObject({ kind: 'legal' });
  });
});

describe('visits that are overbooked, and end: a history has no order', () => {
  it.each<[string, Recorded[]]>([
    [
      'three are seen at once',
      history(
        [book('a'), 1, 2, booked],
        [insisted('b', 'overbook'), 3, 4, onTop],
        [insisted('c', 'overbook'), 5, 6, onTop],
      ),
    ],
    ['an override gets what is taken', history([book('a'), 1, 2, booked], [insisted('b', 'override'), 3, 4, booked])],
    ['a free time counts as overbooked', history([insisted('a', 'overbook'), 1, 2, onTop])],
    [
      'a patient who cancels shortly before is not said to be late',
      history([book('a'), 1, 2, booked], [cancelled('patient'), 3, 4, ok({ fate: 'cancelled, by the patient' }), 30]),
    ],
    [
      'the practice cancels for a patient who called, and is said to have done it itself',
      history(
        [book('a'), 1, 2, booked],
        [cancelled('staff', 'transport'), 3, 4, ok({ fate: 'cancelled, by the practice, for transport' })],
      ),
    ],
    [
      'who comes late has a time that was given back, and that somebody else has by now',
      history(
        [book('a'), 1, 2, booked],
        [attended('no-show'), 3, 4, ok({ fate: 'no-show' }), 30],
        [book('b'), 5, 6, booked, 40],
        [attended('check-in'), 7, 8, ok({ fate: 'checked-in' }), 125],
      ),
    ],
  ])('where %s', (_, rows) => {
    expect(linearize(rows, () => [], plenty)).toMatchObject({ kind: 'illegal' });
  });
});
