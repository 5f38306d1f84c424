import { describe, expect, it } from 'vitest';
import { standsOn, toyReader } from './toy-reader.ts';

const lists = {
  LEG: { nouns: 'leg, foot, left leg' },
  WEAK: { words: 'weak, gives way' },
  CAN: { words: 'can' },
  CANNOT: { words: 'cannot, can no longer' },
  GO: { verbos: 'parar', verbs: 'go' },
};

const finds = (phrase: string, text: string): readonly string[] => standsOn(phrase, text, lists);

describe('where a phrase stands', () => {
  it.each<[what: string, phrase: string, text: string, on: readonly string[]]>([
    ['its very words', 'down there', 'numb down there', ['down there']],
    ['members of a list', 'LEG WEAK', 'foot weak', ['foot weak']],
    ['a member of several words', 'LEG WEAK', 'left leg gives way', ['left leg gives way', 'leg gives way']],
    ['of two members that start alike, the longer', 'CANNOT|CAN GO', 'can no longer go', ['can no longer go']],
    ['a verb with its pronouns behind', 'no GO', 'no pararme', ['no pararme']],
    ['one of several', 'numb|LEG|arm', 'arm and foot', ['arm', 'foot']],
    ['every place', 'LEG', 'leg foot leg', ['leg', 'foot', 'leg']],
    ['nowhere', 'LEG WEAK', 'weak leg', []],
    ['nowhere in nothing', 'LEG', '', []],
    ['not where a part is missing', 'LEG WEAK', 'leg', []],
    ['not where another word stands', 'LEG WEAK', 'leg table weak', []],
  ])('%s: %s', (_, phrase, text, on) => {
    expect(finds(phrase, text)).toEqual(on);
  });

  it('small words may stand between, five at most', () => {
    expect(finds('LEG WEAK', 'leg is so very much too weak')).toHaveLength(1);
    expect(finds('LEG WEAK', 'leg is so very much too really weak')).toHaveLength(0);
  });

  it.each([
    ['..', 4],
    ['...', 8],
    ['....', 16],
  ])('%s lets up to %i others between', (gap, most) => {
    expect(finds(`LEG ${gap} WEAK`, `leg ${'table '.repeat(most)}weak`)).toHaveLength(1);
    expect(finds(`LEG ${gap} WEAK`, `leg ${'table '.repeat(most + 1)}weak`)).toHaveLength(0);
  });

  it('small words do not count among the others', () => {
    expect(finds('LEG .. WEAK', 'leg table is table so table the table a weak')).toHaveLength(1);
    expect(finds('LEG .. WEAK', 'leg is so very much too table table table table weak')).toHaveLength(1);
    expect(finds('LEG .. WEAK', 'leg is so very much too a table table table table weak')).toHaveLength(0);
  });

  it.each(['.', '?', ',', 'but', 'pero'])('no phrase reaches over "%s"', (mark) => {
    expect(finds('LEG .... WEAK', `leg ${mark} weak`)).toEqual([]);
  });

  it('a phrase reaches over a colon', () => {
    expect(finds('LEG WEAK', 'leg: weak')).toEqual(['leg : weak']);
  });

  it('a mark may be part of a phrase', () => {
    expect(finds('LEG , WEAK', 'leg, weak')).toEqual(['leg , weak']);
  });

  it('what fits once and leads nowhere is tried again further on', () => {
    expect(finds('no .. LEG WEAK', 'no leg table foot weak')).toEqual(['no leg table foot weak']);
    expect(finds('no .. LEG .. WEAK arm', 'no leg weak foot weak arm')).toEqual(['no leg weak foot weak arm']);
  });

  it('what leads nowhere from one place may do so from another', () => {
    expect(finds('no|ni LEG WEAK', 'no leg ni foot weak')).toEqual(['ni foot weak']);
    expect(finds('no|ni .. LEG WEAK', 'no table table table table leg ni foot weak')).toEqual(['ni foot weak']);
  });

  it('an optional word may be there or not', () => {
    expect(finds('no arm? LEG', 'no leg')).toEqual(['no leg']);
    expect(finds('no arm? LEG', 'no arm leg')).toEqual(['no arm leg']);
    expect(finds('no arm? LEG', 'no table leg')).toEqual([]);
    expect(finds('LEG arm?', 'leg arm')).toEqual(['leg arm']);
    expect(finds('LEG arm?', 'leg table')).toEqual(['leg']);
  });

  it('an optional beginning may be there or not', () => {
    expect(finds('no? ni? LEG', 'leg')).toEqual(['leg']);
    expect(finds('no? ni? LEG', 'ni leg')).toEqual(['ni leg', 'leg']);
    expect(finds('no? ni? LEG', 'no ni leg')).toEqual(['no ni leg', 'ni leg', 'leg']);
    expect(finds('no? arm?', 'arm')).toEqual(['arm']);
  });

  it('of members that start alike the longest counts, in whatever order they are listed', () => {
    const able = { CANNOT: { words: 'can no longer, can no, can' } };
    expect(standsOn('CANNOT go', 'can no longer go', able)).toEqual(['can no longer go']);
  });

  it('one word may fit several parts of phrases', () => {
    const { find } = toyReader(lists, ['LEG|arm', 'LEG', 'ab|c', 'abc']);
    expect(find('leg').map(({ meaning }) => meaning)).toEqual(['LEG|arm', 'LEG']);
    expect(find('abc c').map(({ meaning }) => meaning)).toEqual(['abc', 'ab|c']);
  });

  it('in either order', () => {
    expect(finds('LEG & WEAK', 'weak in table leg')).toEqual(['weak in table leg']);
    expect(finds('LEG & WEAK', 'leg weak')).toEqual(['leg weak']);
  });
});

describe('what stands around a phrase', () => {
  it.each<[what: string, text: string, isFound: boolean]>([
    ['nothing', 'leg', true],
    ['the word before it', 'no leg', false],
    ['the word before it, over a small word', 'no the leg', false],
    ['over two small words', 'no of the leg', false],
    ['but over no more', 'no one of the leg'.replace('one', 'all'), true],
    ['over no other word', 'no table leg', true],
    ['the word behind it', 'leg no', true],
    ['a member of a list', 'cannot leg', false],
    ['a member of several words, by its first', 'can no longer leg', true],
  ])('not behind: %s (%s)', (_, text, isFound) => {
    expect(finds('!no|CANNOT LEG', text)).toHaveLength(isFound ? 1 : 0);
  });

  it.each<[what: string, text: string, isFound: boolean]>([
    ['nothing', 'leg', true],
    ['the word behind it', 'leg no', false],
    ['the word behind it, over a small word', 'leg is no', false],
    ['over two small words', 'leg is so no', false],
    ['but over no more', 'leg is so very no', true],
    ['over no other word', 'leg table no', true],
    ['the word before it', 'no leg', true],
    ['a member of several words', 'leg can no longer', false],
  ])('not before: %s (%s)', (_, text, isFound) => {
    expect(finds('LEG !no|CANNOT', text)).toHaveLength(isFound ? 1 : 0);
  });
});
