import { describe, expect, it } from 'vitest';
import { englishPlural, englishVerb } from '../../../../../shared/domain/triage/words/forms/english-forms.ts';

describe('forms of an English verb', () => {
  it.each<[rule: string, base: string, forms: readonly string[]]>([
    ['s, ed, ing, and in without its g', 'walk', ['walk', 'walks', 'walked', 'walking', 'walkin']],
    ['y behind a consonant', 'carry', ['carry', 'carries', 'carried', 'carrying', 'carryin']],
    ['y behind a vowel', 'play', ['play', 'plays', 'played', 'playing', 'playin']],
    ['a silent e, kept and dropped', 'move', ['move', 'moves', 'moved', 'moving', 'movin', 'moveing', 'movein']],
    ['a y inside', 'type', ['type', 'types', 'typed', 'typing', 'typin', 'typeing', 'typein']],
    ['ee', 'pee', ['pee', 'pees', 'peed', 'peeing', 'peein']],
    ['es behind ss', 'pass', ['pass', 'passes', 'passed', 'passing', 'passin']],
    ['es behind sh', 'push', ['push', 'pushes', 'pushed', 'pushing', 'pushin']],
    ['es behind ch', 'touch', ['touch', 'touches', 'touched', 'touching', 'touchin']],
    ['es behind x', 'fix', ['fix', 'fixes', 'fixed', 'fixing', 'fixin']],
    ['es behind z', 'buzz', ['buzz', 'buzzes', 'buzzed', 'buzzing', 'buzzin']],
    ['es behind o', 'echo', ['echo', 'echoes', 'echoed', 'echoing', 'echoin']],
    [
      'a consonant doubled behind the only vowel',
      'trip',
      ['trip', 'trips', 'triped', 'triping', 'tripin', 'tripped', 'tripping', 'trippin'],
    ],
    ['nothing doubled behind two vowels', 'leak', ['leak', 'leaks', 'leaked', 'leaking', 'leakin']],
    ['nothing doubled in two syllables', 'soften', ['soften', 'softens', 'softened', 'softening', 'softenin']],
    ['nothing doubled behind w', 'saw', ['saw', 'saws', 'sawed', 'sawing', 'sawin']],
  ])('%s: %s', (_, base, forms) => {
    expect(englishVerb(base)).toEqual(forms);
  });

  it.each<[base: string, irregular: readonly string[]]>([
    ['fall', ['fell', 'fallen']],
    ['lose', ['lost', 'loosing', 'loosin', 'loose', 'looses']],
    ['go', ['goes', 'went', 'gone', 'goin']],
    ['be', ['am', 'is', 'are', 'was', 'were', 'been', 'being', 'bein']],
  ])('irregular: %s', (base, irregular) => {
    expect(englishVerb(base)).toEqual(expect.arrayContaining([...irregular]));
  });
});

describe('plural of an English noun', () => {
  it.each([
    ['leg', 'legs'],
    ['toe', 'toes'],
    ['foot', 'feet'],
    ['calf', 'calves'],
    ['extremity', 'extremities'],
    ['day', 'days'],
    ['abscess', 'abscesses'],
    ['rash', 'rashes'],
    ['crutch', 'crutches'],
    ['reflex', 'reflexes'],
    ['fez', 'fezes'],
    ['cyst', 'cysts'],
    ['shin', 'shins'],
  ])('%s: %s', (noun, plural) => {
    expect(englishPlural(noun)).toBe(plural);
  });
});
