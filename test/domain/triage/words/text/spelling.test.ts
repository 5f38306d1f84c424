import { describe, expect, it } from 'vitest';
import { isOneSlip, soundOf, spellerOf } from '../../../../../shared/domain/triage/words/text/spelling.ts';

describe('words that sound the same in Spanish', () => {
  it.each([
    ['silent h', 'hormigueo', 'ormigueo'],
    ['silent h inside', 'almohada', 'almoada'],
    ['b and v', 'vejiga', 'bejiga'],
    ['c before e and s', 'adormecer', 'adormeser'],
    ['c before i and z', 'ciatica', 'ziatica'],
    ['z and s', 'brazo', 'braso'],
    ['x and s', 'extremidad', 'estremidad'],
    ['c before a and k', 'caminar', 'kaminar'],
    ['c before o and k', 'costilla', 'kostiya'],
    ['c before u and k', 'cuello', 'kuello'],
    ['c at the end and k', 'coccix', 'kocsis'],
    ['c before a consonant and k', 'actual', 'aktual'],
    ['qu before e and k', 'quemar', 'kemar'],
    ['qu before i and k', 'quitar', 'kitar'],
    ['ll and y', 'rodilla', 'rodiya'],
    ['g and j before e', 'gemelo', 'jemelo'],
    ['g and j before i', 'vejiga', 'vegiga'],
    ['gu before e and i is g, however often', 'guerra', 'gguerra'],
    ['double letters', 'inmovil', 'innmovil'],
  ])('%s: %s, %s', (_, one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it.each([
    ['ch is no k', 'chico', 'kiko'],
    ['ch is no h', 'chora', 'hora'],
    ['ch is no s', 'leche', 'lese'],
    ['c before y is neither k nor s', 'cya', 'kya'],
    ['c before y is neither k nor s', 'cya', 'sya'],
    ['c before e is no k', 'cera', 'kera'],
    ['c before a is no s', 'cama', 'sama'],
    ['q without u is kept', 'qita', 'kita'],
    ['qu before a is kept', 'qua', 'ka'],
    ['g before a is no j', 'gato', 'jato'],
    ['gu before a is kept', 'agua', 'aga'],
    ['gu before e is no j', 'pague', 'paje'],
    ['one l is no y', 'pelo', 'peyo'],
    ['other vowels', 'peso', 'piso'],
  ])('but %s: %s, %s', (_, one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });

  it.each([
    ['chequeo', 'Cekeo'],
    ['guion', 'gion'],
    ['llegue', 'yege'],
    ['grieta', 'grieta'],
    ['sueno', 'sueno'],
    ['qre', 'qre'],
    ['cya', 'cya'],
    ['guarda', 'guarda'],
    ['pierna', 'pierna'],
    ['', ''],
  ])('%s sounds as %s', (word, sound) => {
    expect(soundOf(word)).toBe(sound);
  });
});

describe('one slip of a finger', () => {
  it.each([
    ['a letter too many', 'legg', 'leg'],
    ['a letter too many inside', 'waalk', 'walk'],
    ['a letter too few', 'bldder', 'bladder'],
    ['the first letter missing', 'ladder', 'bladder'],
    ['the last letter missing', 'bladde', 'bladder'],
    ['another letter', 'bledder', 'bladder'],
    ['another first letter', 'vladder', 'bladder'],
    ['another last letter', 'bladdet', 'bladder'],
    ['two neighbours swapped', 'bladdre', 'bladder'],
    ['the first two swapped', 'lbadder', 'bladder'],
  ])('%s', (_, one, other) => {
    expect(isOneSlip(one, other)).toBe(true);
    expect(isOneSlip(other, one)).toBe(true);
  });

  it.each([
    ['the same word', 'bladder', 'bladder'],
    ['two letters too few', 'bladd', 'bladder'],
    ['two other letters', 'blodder', 'bladdet'],
    ['two others side by side', 'blxyder', 'bladder'],
    ['one more and one other', 'xbladdet', 'bladder'],
    ['swapped over one between', 'bdalder', 'bladder'],
    ['a swap of which one half fits', 'abxd', 'acbd'],
    ['a swap of which the other half fits', 'abxd', 'axcd'],
    ['nothing in common', 'abcde', 'fghij'],
  ])('not %s', (_, one, other) => {
    expect(isOneSlip(one, other)).toBe(false);
    expect(isOneSlip(other, one)).toBe(false);
  });
});

describe('misspelled clinical words', () => {
  const meanings: Readonly<Record<string, string>> = {
    bladder: 'BLADDER',
    bladders: 'BLADDER',
    walking: 'WALK',
    talking: 'TALK',
    vejiga: 'BLADDER',
    numb: 'NUMB',
    ingle: 'SADDLE',
    legs: 'LEG',
    vena: 'VEIN',
    caso: 'CASE',
    cazo: 'PAN',
    stumble: 'TRIP',
    stumbled: 'TRIP',
    tripped: 'TRIP',
    tripper: 'TRIP',
    staggers: 'TRIP',
    stagers: 'TRIP',
    hena: 'HENA',
    pie: 'FOOT',
    madder: 'BLADDER',
    knees: 'KNEE',
    kneed: 'KNEE',
    kneel: 'KNEE',
  };
  const ordinary = new Set(['ladder', 'waking', ...Object.keys(meanings)]);
  const spell = (typed: string): string | undefined =>
    spellerOf(
      Object.keys(meanings),
      (word) => ordinary.has(word),
      (word) => meanings[word] ?? '',
    )(typed);

  it.each([
    ['a slip', 'bldader', 'bladder'],
    ['a slip in the first letter', 'vtumble', 'stumble'],
    ['a slip in the last letter', 'stumblr', 'stumble'],
    ['a letter too many', 'walkking', 'walking'],
    ['five letters', 'inglw', 'ingle'],
    ['one letter more than five', 'inxgle', 'ingle'],
    ['a letter too many that sounds', 'walkzing', 'walking'],
    ['the same sound', 'bejiga', 'vejiga'],
    ['the same sound in four letters', 'bena', 'vena'],
    ['sounds and starts alike, with a silent h', 'hbejiga', 'vejiga'],
    ['two candidates that mean the same: the one it lacks a letter of', 'bladdes', 'bladders'],
    ['two that mean the same: the one it lacks a letter of', 'stumbld', 'stumbled'],
    ['two with the slip at the same letter: the first of the list', 'trippeg', 'tripped'],
    ['two: the one with the earlier slip', 'stabgers', 'staggers'],
    ['three with the slip at the same letter: the first of the list', 'kneex', 'knees'],
  ])('%s: %s', (_, typed, meant) => {
    expect(spell(typed)).toBe(meant);
  });

  it.each([
    ['a known word', 'ladder'],
    ['a clinical word itself', 'bladder'],
    ['a word of three letters', 'lex'],
    ['a word of three letters that sounds like one of four', 'ena'],
    ['a word of four letters that sounds like one of three', 'hpie'],
    ['a word of four letters one slip from one of five', 'ingl'],
    ['a slip in four letters', 'nunb'],
    ['a slip that fits a word of four letters only', 'numbr'],
    ['a word with a digit', 'bladd3r'],
    ['one that may mean two things', 'valking'],
    ['one that sounds like two things', 'kaso'],
    ['two slips', 'blodderz'],
    ['something else', 'computer'],
  ])('leaves %s alone: %s', (_, typed) => {
    expect(spell(typed)).toBeUndefined();
  });
});
