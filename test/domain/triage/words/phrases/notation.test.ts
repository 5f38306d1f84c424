import { describe, expect, it } from 'vitest';
import { type Element, readNotation } from '../../../../../shared/domain/triage/words/phrases/notation.ts';

const element = (options: string, more: Partial<Element> = {}): Element => ({
  options: options.split('|'),
  isOptional: false,
  gap: 0,
  ...more,
});

describe('how a phrase is written', () => {
  it.each<[notation: string, phrase: string, elements: readonly Element[]]>([
    ['a word', 'walk', [element('walk')]],
    ['words, however many blanks', ' cannot   WALK ', [element('cannot'), element('WALK')]],
    ['one or the other', 'no|not WALK|GO', [element('no|not'), element('WALK|GO')]],
    ['optional', 'la|el? LEG', [element('la|el', { isOptional: true }), element('LEG')]],
    ['four others between', 'no .. LEG', [element('no'), element('LEG', { gap: 4 })]],
    ['eight others between', 'no ... LEG', [element('no'), element('LEG', { gap: 8 })]],
    ['sixteen others between', 'no .... LEG', [element('no'), element('LEG', { gap: 16 })]],
    ['others before the next word only', 'no .. LEG ARM', [element('no'), element('LEG', { gap: 4 }), element('ARM')]],
  ])('%s: %s', (_, phrase, elements) => {
    expect(readNotation(phrase)).toEqual([{ elements, notBehind: [], notBefore: [] }]);
  });

  it('in either order, with four others between', () => {
    const around = { notBehind: ['no'], notBefore: ['is'] };
    expect(readNotation('!no LEG foot & WEAK numb !is')).toEqual([
      { elements: [element('LEG'), element('foot'), element('WEAK', { gap: 4 }), element('numb')], ...around },
      { elements: [element('WEAK'), element('numb'), element('LEG', { gap: 4 }), element('foot')], ...around },
    ]);
  });

  it('not behind', () => {
    expect(readNotation('!no|not LEG')).toEqual([
      { elements: [element('LEG')], notBehind: ['no', 'not'], notBefore: [] },
    ]);
  });

  it('not before', () => {
    expect(readNotation('LEG !no|ni?')).toEqual([
      { elements: [element('LEG')], notBehind: [], notBefore: ['no', 'ni'] },
    ]);
  });

  it.each(['', '  ', '!no', '!no !not'])('a phrase needs a word: "%s"', (phrase) => {
    expect(() => readNotation(phrase)).toThrow(`The phrase "${phrase}" has no words.`);
  });
});
