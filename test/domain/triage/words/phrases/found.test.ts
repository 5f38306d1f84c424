import { describe, expect, it } from 'vitest';
import { toyReader } from './toy-reader.ts';

const lists = {
  LEG: { nouns: 'leg, foot, left leg' },
  WEAK: { words: 'weak, gives way' },
  CAN: { words: 'can' },
  CANNOT: { words: 'cannot, can no longer' },
  GO: { verbos: 'parar', verbs: 'go' },
};

describe('all that is found', () => {
  it('comes in the order of the text, then of the phrases', () => {
    const { find } = toyReader(lists, ['WEAK', 'LEG', 'leg', 'foot']);
    expect(find('leg weak foot').map(({ meaning, start }) => [start, meaning])).toEqual([
      [0, 'LEG'],
      [0, 'leg'],
      [1, 'WEAK'],
      [2, 'LEG'],
      [2, 'foot'],
    ]);
  });

  it('counts once where several phrases say the same', () => {
    const { find } = toyReader(lists, [
      ['LEG', 'limb'],
      ['leg', 'limb'],
      ['leg|foot', 'other'],
      ['LEG .. WEAK', 'limb'],
    ]);
    const found = find('leg table weak').map(({ start, end, between, meaning }) => [start, end, between, meaning]);
    expect(found).toEqual([
      [0, 1, [], 'limb'],
      [0, 1, [], 'other'],
      [0, 3, [1], 'limb'],
    ]);
  });

  it('counts once with the same words between', () => {
    const { find } = toyReader(lists, [
      ['no .. LEG', 'limb'],
      ['no .. leg', 'limb'],
    ]);
    expect(find('no table leg').map(({ between }) => between)).toEqual([[1]]);
  });

  it('counts twice where the ends differ', () => {
    const { find } = toyReader(lists, [
      ['LEG', 'limb'],
      ['LEG WEAK', 'limb'],
    ]);
    expect(find('leg weak').map(({ end }) => end)).toEqual([1, 2]);
  });

  it('counts twice where one has more words between', () => {
    const { find } = toyReader(lists, [
      ['no .. WEAK', 'limb'],
      ['no .. LEG WEAK', 'limb'],
    ]);
    expect(find('no table leg weak').map(({ between }) => between)).toEqual([[1, 2], [1]]);
  });

  it('counts twice where the words between differ', () => {
    const { find } = toyReader(lists, [
      ['no .. LEG WEAK', 'limb'],
      ['no LEG .. WEAK', 'limb'],
      ['no .. WEAK', 'limb'],
    ]);
    expect(find('no table leg weak').map(({ between }) => between)).toEqual([[1], [1, 2]]);
    expect(find('no leg table weak').map(({ between }) => between)).toEqual([[2], [1, 2]]);
    const either = toyReader(lists, [
      ['no .. LEG ARM WEAK'.replace('ARM', 'arm'), 'limb'],
      ['no leg .. arm .. WEAK', 'limb'],
      ['no .. arm WEAK', 'limb'],
      ['no LEG .. WEAK', 'limb'],
    ]);
    expect(either.find('no leg arm weak').map(({ between }) => between)).toEqual([[], [1], [2]]);
  });

  it('tells which words between are no small ones, in their order', () => {
    const { find } = toyReader(lists, ['no .. LEG ... WEAK']);
    expect(find('no table is a leg so table table weak').map(({ between }) => between)).toEqual([[1, 6, 7]]);
  });
});

describe('phrases that cannot be read', () => {
  it.each([
    ['a list that is none', 'no LEGS', 'LEGS'],
    ['a word with a capital', 'no Leg', 'Leg'],
    ['a list that is none behind "not"', '!NONE LEG', 'NONE'],
    ['a list that is none at the end', 'LEG !NONE', 'NONE'],
    ['one among others', 'leg|MRI', 'MRI'],
  ])('%s: %s', (_, phrase, name) => {
    expect(() => toyReader(lists, [phrase])).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(phrase),
        cause: new Error(`No list is called "${name}".`),
      }),
    );
  });

  it('a phrase without words', () => {
    expect(() => toyReader(lists, ['!no'])).toThrow('The phrase "!no" cannot be read.');
  });
});
