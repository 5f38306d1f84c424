import { describe, expect, it, vi } from 'vitest';
import {
  type Cue,
  cuesWithin,
  isOf,
  type Mention,
  mentionsWithin,
  type ReadText,
  touching,
  wordsBetween,
} from '../../../../../shared/domain/triage/words/scope/context.ts';

const bounds = (listed: string) =>
  listed
    .split(' ')
    .map((piece) => piece.split('-').map(Number))
    .map(([start = 0, end = 0]) => ({ start, end, between: [] }));

const written = (pieces: readonly { start: number; end: number }[]): string =>
  pieces.map(({ start, end }) => `${start}-${end}`).join(' ');

const PIECES = '0-2 2-3 2-5 4-5 4-9 8-10';

const text = {
  tokens: ['my', 'legs', 'are', 'weak'],
  hits: [
    [],
    [
      { list: 'LIMBS', end: 2 },
      { list: 'LEGS', end: 2 },
    ],
    [],
    [{ list: 'WEAK', end: 4 }],
  ],
  cues: new Map([['denial', bounds(PIECES).map((piece): Cue => ({ ...piece, meaning: 'denial' }))]]),
  mentions: bounds(PIECES).map((piece): Mention => ({ ...piece, meaning: { field: 'gait', form: 'says' } })),
} as unknown as ReadText;

describe('what lies wholly between two places', () => {
  it.each([
    [0, 10, PIECES],
    [0, 2, '0-2'],
    [0, 1, ''],
    [1, 5, '2-3 2-5 4-5'],
    [2, 5, '2-3 2-5 4-5'],
    [2, 4, '2-3'],
    [3, 9, '4-5 4-9'],
    [8, 10, '8-10'],
    [9, 20, ''],
    [5, 2, ''],
    [-3, 2, '0-2'],
  ])('from %i to %i: %s', (start, end, expected) => {
    expect(written(cuesWithin(text, 'denial', start, end))).toBe(expected);
    expect(written(mentionsWithin(text, start, end))).toBe(expected);
  });

  it('is nothing where there is no cue of that name', () => {
    expect(cuesWithin(text, 'idiom', 0, 10)).toEqual([]);
  });
});

describe('what shares a word with a place', () => {
  it.each([
    [0, 1, '0-2'],
    [1, 3, '0-2 2-3 2-5'],
    [3, 4, '2-5'],
    [5, 8, '4-9'],
    [9, 12, '8-10'],
    [10, 12, ''],
  ])('from %i to %i: %s', (start, end, expected) => {
    expect(written([...new Set(touching([...text.mentions], { start, end }))])).toBe(expected);
  });

  it('is worked out once for each text', () => {
    const pieces = bounds(PIECES);
    const read = vi.spyOn(pieces, Symbol.iterator);
    expect(touching(pieces, { start: 3, end: 4 })).toEqual(touching(pieces, { start: 3, end: 4 }));
    expect(read).toHaveBeenCalledOnce();
  });

  it('is found anew in another text', () => {
    expect(written(touching(bounds('0-1'), { start: 0, end: 1 }))).toBe('0-1');
    expect(touching([], { start: 0, end: 1 })).toEqual([]);
  });
});

it('a place is of a list where a member starts there', () => {
  expect(isOf(text, 1, 'LIMBS')).toBe(true);
  expect(isOf(text, 1, 'WEAK', 'LEGS')).toBe(true);
  expect(isOf(text, 1, 'WEAK')).toBe(false);
  expect(isOf(text, 0, 'LIMBS')).toBe(false);
  expect(isOf(text, 9, 'LIMBS')).toBe(false);
});

it('words between two places', () => {
  expect(wordsBetween(text, 1, 3)).toEqual(['legs', 'are']);
});
