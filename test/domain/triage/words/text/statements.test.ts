import { describe, expect, it } from 'vitest';
import { type Bounds, piecesOf } from '../../../../../shared/domain/triage/words/text/statements.ts';

const tokens = (text: string): readonly string[] => text.split(' ').filter((token) => token !== '');

const cut = (text: string, bounds: readonly Bounds[]): readonly string[] =>
  [...new Set(bounds)].map(({ start, end }) => tokens(text).slice(start, end).join(' '));

describe('pieces of a text', () => {
  it.each<[text: string, sentences: readonly string[], parts: readonly string[]]>([
    ['', [], []],
    ['a b', ['a b'], ['a b']],
    ['a . b', ['a .', 'b'], ['a .', 'b']],
    ['a ? b .', ['a ?', 'b .'], ['a ?', 'b .']],
    ['a , b : c', ['a , b : c'], ['a ,', 'b :', 'c']],
    ['a but b', ['a but b'], ['a but', 'b']],
    ['a aunque b', ['a aunque b'], ['a aunque', 'b']],
  ])('"%s"', (text, sentences, parts) => {
    const pieces = piecesOf(tokens(text));
    expect(cut(text, pieces.sentence)).toEqual(sentences);
    expect(cut(text, pieces.part)).toEqual(parts);
  });

  it('every token has its piece', () => {
    const { sentence, part } = piecesOf(tokens('a , b . c'));
    expect(sentence).toEqual([0, 0, 0, 0, 4].map((start) => ({ start, end: start === 0 ? 4 : 5 })));
    expect(part).toHaveLength(5);
    expect(part[1]).toEqual({ start: 0, end: 2 });
  });

  it('a sentence without a stop ends after sixty words', () => {
    const lengths = [...new Set(piecesOf(tokens('a '.repeat(130))).sentence)].map(({ start, end }) => end - start);
    expect(lengths).toEqual([60, 60, 10]);
  });
});
