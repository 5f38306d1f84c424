import { describe, expect, it } from 'vitest';
import type { WordList } from '../../../../../shared/domain/triage/words/lists/word-list.ts';
import { listsOfNumber } from '../../../../../shared/domain/triage/words/phrases/numbers.ts';
import { standsOn, toyReader } from './toy-reader.ts';

/** The members of lists in a text: the list and the words. */
const membersIn = (text: string, lists: Readonly<Record<string, WordList>>): readonly (readonly [string, string])[] => {
  const { tokens, hits } = toyReader(lists, []).annotated(text);
  return hits.flatMap((there, start) =>
    there.map(({ list, end }) => [list, tokens.slice(start, end).join(' ')] as const),
  );
};

describe('members of lists', () => {
  it.each<[what: string, text: string, list: WordList, words: readonly string[]]>([
    ['a word', 'my leg', { words: 'leg' }, ['leg']],
    ['a word with its pronouns behind', 'pararme', { verbos: 'parar' }, ['pararme']],
    ['a word that is listed with its pronouns too', 'pararme', { words: 'pararme' }, ['pararme']],
    ['several words', 'pins and needles', { words: 'pins and needles' }, ['pins and needles']],
    ['several words with pronouns behind the first', 'hacerme pipi', { verbos: 'hacer pipi' }, ['hacerme pipi']],
    ['a small word inside', 'hacer me pipi', { verbos: 'hacer pipi' }, ['hacer me pipi']],
    [
      'a small word inside, further on',
      'down in the my there',
      { words: 'down in the there' },
      ['down in the my there'],
    ],
    ['a small word inside that belongs to it', 'take a step', { words: 'take a step' }, ['take a step']],
    ['a small word that belongs to it, twice', 'take a a step', { words: 'take a step' }, ['take a a step']],
    ['no two small words inside', 'take me a step', { words: 'take step' }, []],
    ['no other word inside', 'take big step', { words: 'take step' }, []],
    ['not where the text ends', 'pins and', { words: 'pins and needles' }, []],
    ['not where the text ends behind the first', 'pins', { words: 'pins and needles' }, []],
    ['not where the second differs', 'pins or needles', { words: 'pins and needles' }, []],
    [
      'both of two that begin alike',
      'left leg down',
      { words: 'left leg, left leg down' },
      ['left leg', 'left leg down'],
    ],
    ['one that may go on in two ways', 'al la leg', { nombres: 'al la, al leg' }, ['al la', 'al la leg']],
  ])('%s: %s', (_, text, list, words) => {
    expect(membersIn(text, { LIST: list }).map(([, member]) => member)).toEqual(words);
  });

  it('a word may belong to several lists', () => {
    expect(membersIn('left leg', { LEG: { nouns: 'leg, left leg' }, SIDE: { words: 'left' } })).toEqual([
      ['SIDE', 'left'],
      ['LEG', 'left leg'],
      ['LEG', 'leg'],
    ]);
  });

  it('a phrase over other lists is a member too, and fits where the list does', () => {
    const lists = {
      CAN: { words: 'can, able to' },
      CANNOT: { words: 'cannot', phrases: ['not CAN', 'no longer CAN'] },
    };
    expect(membersIn('not able to', lists)).toEqual([
      ['CANNOT', 'not able to'],
      ['CAN', 'able to'],
    ]);
    expect(standsOn('CANNOT walk', 'i am not really able to walk', lists)).toEqual(['not really able to walk']);
    expect(standsOn('CANNOT walk', 'cannot walk', lists)).toEqual(['cannot walk']);
  });

  it('a misspelled word counts as the one that it means', () => {
    const { annotated, find } = toyReader({ LEG: { words: 'leg' } }, ['LEG', 'leg'], (word) =>
      word === 'lge' ? 'leg' : undefined,
    );
    expect(annotated('my lge').tokens).toEqual(['my', 'leg']);
    expect(find('my lge').map(({ meaning }) => meaning)).toEqual(['LEG', 'leg']);
  });
});

describe('what a number may be', () => {
  it.each<[number: string, lists: readonly string[]]>([
    ['100.3', ['LOW_NUMBER', 'NUMBER_MANY']],
    ['100.4', ['FEVER_NUMBER', 'FEVER_DECIMAL', 'NUMBER_MANY']],
    ['100,4', ['FEVER_NUMBER', 'FEVER_DECIMAL', 'NUMBER_MANY']],
    ['102', ['FEVER_NUMBER', 'NUMBER_MANY']],
    ['109', ['FEVER_NUMBER', 'NUMBER_MANY']],
    ['110', ['NUMBER_MANY']],
    ['99.4', ['NUMBER_MANY']],
    ['99.5', ['LOW_NUMBER', 'NUMBER_MANY']],
    ['38', ['FEVER_NUMBER', 'NUMBER_MANY']],
    ['43', ['FEVER_NUMBER', 'NUMBER_MANY']],
    ['43.1', ['NUMBER_MANY']],
    ['37.5', ['LOW_NUMBER', 'NUMBER_MANY']],
    ['37.4', ['NUMBER_MANY']],
    ['30', ['AGE_NUMBER', 'NUMBER_MANY']],
    ['31', ['NUMBER_MANY']],
    ['2', ['AGE_NUMBER', 'NUMBER_MANY']],
    ['1', ['AGE_NUMBER']],
    ['1999', ['OLD_YEAR', 'NUMBER_MANY']],
    ['2019', ['OLD_YEAR', 'NUMBER_MANY']],
    ['2026', ['NUMBER_MANY']],
    ['12019', ['NUMBER_MANY']],
    ['20190', ['NUMBER_MANY']],
    ['5th', []],
    ['leg', []],
    ['l4', []],
  ])('%s', (number, expected) => {
    expect(listsOfNumber(number)).toEqual(expected);
  });

  it('phrases can name them', () => {
    expect(standsOn('FEVER_NUMBER degrees', '102 degrees')).toEqual(['102 degrees']);
  });
});
