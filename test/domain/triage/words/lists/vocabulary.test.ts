import { describe, expect, it } from 'vitest';
import { buildVocabulary } from '../../../../../shared/domain/triage/words/lists/vocabulary.ts';
import type { WordList } from '../../../../../shared/domain/triage/words/lists/word-list.ts';

const singles = (list: WordList): readonly string[] => [...buildVocabulary({ LIST: list }).single.keys()].toSorted();

/** Members of several words, each with all it may be written as. */
const longs = (list: WordList): readonly string[] =>
  [...buildVocabulary({ LIST: list }).long]
    .flatMap(([first, members]) =>
      members.map(({ rest }) => [first, ...rest.map((forms) => [...forms].join('|'))].join(' ')),
    )
    .toSorted();

describe('forms that a list gets', () => {
  it.each<[kind: string, list: WordList, forms: readonly string[]]>([
    ['words as they are', { words: 'numb, tingly' }, ['numb', 'tingly']],
    ['English verbs', { verbs: 'walk' }, ['walk', 'walked', 'walkin', 'walking', 'walks']],
    ['English nouns, singular and plural', { nouns: 'leg' }, ['leg', 'legs']],
    ['English plurals alone', { plurals: 'leg' }, ['legs']],
    [
      'Spanish nouns in every gender and number',
      { nombres: 'debilito' },
      ['debilita', 'debilitas', 'debilito', 'debilitos'],
    ],
    ['Spanish plurals alone', { plurales: 'pierna' }, ['piernas']],
    ['nothing of nothing', {}, []],
    ['nothing of an empty entry', { words: 'numb, , tingly,' }, ['numb', 'tingly']],
  ])('%s', (_, list, forms) => {
    expect(singles(list)).toEqual(forms);
  });

  it('Spanish verbs in all persons', () => {
    expect(singles({ verbos: 'caminar' })).toEqual(expect.arrayContaining(['camino', 'caminas', 'caminando']));
  });
});

describe('members of several words', () => {
  it.each<[kind: string, list: WordList, forms: readonly string[]]>([
    ['words as they are', { words: 'pins and  needles' }, ['pins and needles']],
    [
      'of English verbs the first is inflected',
      { verbs: 'give out' },
      [
        'gave out',
        'give out',
        'gived out',
        'giveing out',
        'givein out',
        'given out',
        'gives out',
        'givin out',
        'giving out',
      ],
    ],
    ['of English nouns the last', { nouns: 'inner thigh' }, ['inner thigh|thighs']],
    ['of English plurals the last', { plurals: 'inner thigh' }, ['inner thighs']],
    ['of Spanish plurals the last', { plurales: 'parte baja' }, ['parte bajas']],
    ['of Spanish nouns every word', { nombres: 'parte baja' }, ['parte baja|bajas', 'partes baja|bajas']],
    [
      'but for articles and prepositions',
      { nombres: 'planta de el del al la las los pie' },
      ['planta de el del al la las los pie|pies', 'plantas de el del al la las los pie|pies'],
    ],
  ])('%s', (_, list, forms) => {
    expect(longs(list)).toEqual([...forms].toSorted());
  });

  it('of Spanish verbs the first is inflected', () => {
    expect(longs({ verbos: 'hacer pipi' })).toEqual(expect.arrayContaining(['hago pipi', 'hice pipi']));
  });

  it('a form stands once, however often the rules give it', () => {
    expect(longs({ verbs: 'hit it' }).filter((member) => member === 'hit it')).toHaveLength(1);
  });

  it('what stands behind the first word is known', () => {
    expect([...buildVocabulary({ LIST: { nouns: 'inner thigh', words: 'numb' } }).behind]).toEqual(['thigh', 'thighs']);
  });
});

describe('words with a tilde', () => {
  it('are known without it too', () => {
    expect(singles({ words: 'pañal' })).toEqual(['panal', 'pañal']);
    expect(longs({ words: 'pañal de niño' })).toEqual(['panal de niño|nino', 'pañal de niño|nino']);
  });

  it('but not año, which would be another word', () => {
    expect(singles({ words: 'año, años' })).toEqual(['año', 'años']);
    expect(singles({ words: 'baño' })).toEqual(['bano', 'baño']);
  });
});

describe('one word in several lists', () => {
  const lists = {
    LIMB: { clinical: true, words: 'leg, leg, left leg' },
    SIDE: { words: 'left' },
    THING: { words: 'leg, thing', phrases: ['SIDE leg'] },
    JOINT: { clinical: true, words: 'thing' },
  };

  it('belongs to each once, in the order of the lists', () => {
    const vocabulary = buildVocabulary(lists);
    expect(vocabulary.single.get('leg')).toEqual(['LIMB', 'THING']);
    expect(vocabulary.single.get('thing')).toEqual(['THING', 'JOINT']);
  });

  it('members of several words are kept by their first', () => {
    const vocabulary = buildVocabulary(lists);
    expect(vocabulary.long.get('left')).toEqual([{ list: 'LIMB', rest: [new Set(['leg'])] }]);
    expect(vocabulary.single.has('left leg')).toBe(false);
  });

  it('the words of clinical lists are clinical, those of others and of longer members are not', () => {
    expect(buildVocabulary(lists).clinical).toEqual(['leg', 'thing']);
    expect(buildVocabulary({ SIDE: lists.SIDE }).clinical).toEqual([]);
  });
});
