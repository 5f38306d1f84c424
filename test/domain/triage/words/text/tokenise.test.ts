import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../../shared/domain/triage/words/text/tokenise.ts';

const tokens = (text: string): string => tokenise(text, 'blank').join(' ');

describe('words of a text', () => {
  it.each([
    ['lower case', 'I Cannot WALK', 'i cannot walk'],
    ['accents go', 'cirugía, ÓRGANO, pingüino, où', 'cirugia , organo , pinguino , ou'],
    ['ñ stays', 'mañana, AÑO', 'mañana , año'],
    ['drawn-out letters', 'nooo weeeak feeel', 'no weak fel'],
    ['double letters stay', 'feel weell', 'feel weell'],
    ['contractions with not', "don't isnt hasn't couldnt", 'do not is not has not could not'],
    ['curly and typed apostrophes', 'can’t can‘t can´t can`t canʼt', 'cannot cannot cannot cannot cannot'],
    ["an owner's s", "mother's father’s", 'mother s father s'],
    ['an apostrophe behind a word goes', "walkin' legs'", 'walkin legs'],
    ['other apostrophes go', "o'clock y'all's", "oclock y'all s"],
    ['can not is cannot', 'I can not walk', 'i cannot walk'],
    ['but not inside words', 'pecan notes', 'pecan notes'],
    ['hyphens inside words separate', 'pins-and-needles L4-5 a-ñ', 'pins and needles l4 5 a ñ'],
    ['shorthand', 'w/ b/l xq', 'with bilateral porque'],
    ['numbers, with point or comma', '100.4 38,5 2015', '100.4 38,5 2015'],
    ['a point behind a number', 'since 2015.', 'since 2015 .'],
    ['units', '39° 50% #2', '39 ° 50 % # 2'],
    ['nothing of nothing', '', ''],
    ['nothing of what is no word', '😭 * ~ "', ''],
  ])('%s', (_, text, expected) => {
    expect(tokens(text)).toBe(expected);
  });
});

describe('marks of a text', () => {
  it.each([
    ['ends of sentences', 'aa. bb! cc; dd', 'aa . bb . cc . dd'],
    ['questions', '¿a b? c', 'a b ? c'],
    ['commas and brackets', 'aa, bb (cc) [dd] ee', 'aa , bb , cc , , dd , ee'],
    ['dashes', 'aa – bb — cc - dd', 'aa , bb , cc , dd'],
    ['dots that trail off', 'aa.. bb... cc', 'aa , bb , cc'],
    ['colons', 'aa: bb', 'aa : bb'],
    ['strokes', 'legs/feet', 'legs or feet'],
  ])('%s', (_, text, expected) => {
    expect(tokens(text)).toBe(expected);
  });

  it('a line end is nothing, or the end of a sentence', () => {
    expect(tokenise('aa\nbb', 'blank')).toEqual(['aa', 'bb']);
    expect(tokenise('aa\nbb', 'stop')).toEqual(['aa', '.', 'bb']);
  });
});
