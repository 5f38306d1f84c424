import { describe, expect, it } from 'vitest';
import { valuesIn } from './support.ts';

describe('layout never hides a finding', () => {
  it.each<[layout: string, text: string]>([
    ['a line break inside the phrase', 'I cannot\nwalk'],
    ['a Windows line break', 'I cannot\r\nwalk'],
    ['two line breaks', 'I cannot\n\nwalk'],
    ['a soft hyphen', 'I can\u00adnot walk'],
    ['a zero-width space', 'I can\u200bnot wa\u200blk'],
    ['a zero-width joiner and direction marks', '\u202dI cannot wal\u200dk\u202c'],
    ['a line-break tag', 'I cannot<br>walk'],
    ['a closed line-break tag', 'I cannot<br/>walk'],
    ['paragraph tags', '<p>I cannot</p><p>walk</p>'],
    ['a tag inside a word', 'I can<b>not</b> walk'],
    ['a bullet', '• I cannot walk'],
    ['list marks', '- pain\n- I cannot walk\n- tired'],
    ['a list of items', '* cannot walk\n* fever'],
    ['a hyphen at the line end', 'I am incon-\ntinent and I cannot walk'],
    ['a non-breaking space', 'I cannot\u00a0walk'],
    ['an entity', 'I cannot&nbsp;walk'],
    ['tabs', 'I\tcannot\twalk'],
    ['full-width letters', 'Ｉ ｃａｎｎｏｔ ｗａｌｋ'],
    ['capitals', 'I CANNOT WALK'],
    ['drawn-out letters', 'I cannottt waaaalk'],
    ['a curly apostrophe', 'I can’t walk'],
    ['no apostrophe', 'i cant walk'],
    ['an emoji', 'I cannot 😭 walk'],
  ])('%s', (_, text) => {
    expect(valuesIn(text)).toMatchObject({ gait: 'cannot-walk' });
  });

  it("a denial in the line above is not taken for the finding's own", () => {
    expect(valuesIn('Fever: no\nI cannot walk')).toMatchObject({ gait: 'cannot-walk' });
    expect(valuesIn('Pain: none\nweakness in both legs')).toMatchObject({ limbWeakness: 'bilateral' });
  });

  it('a denial on the same line still denies', () => {
    expect(valuesIn('No numbness\nNo weakness\nNo falls')).toEqual({});
  });
});

describe('spelling and dictation', () => {
  it.each<[text: string, field: string]>([
    ['tengo las piernas adormesidas', 'sensoryChange'],
    ['no pueod caminar', 'gait'],
    ['kiero caminar y no puedo', 'gait'],
    ['no ago pis desde ayer', 'bladderBowel'],
    ['se me sale la orina y no me doy kuenta', 'bladderBowel'],
    ['my legs are nummb', 'sensoryChange'],
    ['numbnes in both feet', 'sensoryChange'],
    ['i am incontinant since monday', 'bladderBowel'],
    ['weeknes in my legs', 'limbWeakness'],
    ['toy trancao de la orina', 'bladderBowel'],
    ['perdi el ekilibrio', 'gait'],
    ['las pirnas no me responden', 'limbWeakness'],
    ['tengo la entrepierna dolmida', 'saddleNumbness'],
    ['cant hold my bladdr', 'bladderBowel'],
  ])('%s', (text, field) => {
    expect(Object.keys(valuesIn(text))).toContain(field);
  });

  it.each([
    'I would like to walk again by summer',
    'my son studies and works here',
    'the weeks are long',
    'mis hijas trabajan',
  ])('an ordinary word is no misspelling: %s', (text) => {
    expect(valuesIn(text)).toEqual({});
  });
});
