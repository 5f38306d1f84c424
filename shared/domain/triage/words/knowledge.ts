import { bladderBowel } from './findings/bladder-bowel.ts';
import type { FindingPhrases } from './findings/finding-phrases.ts';
import { gait } from './findings/gait.ts';
import { otherFindings } from './findings/other-findings.ts';
import { pain } from './findings/pain.ts';
import { radicular } from './findings/radicular.ts';
import { saddle } from './findings/saddle.ts';
import { sensory } from './findings/sensation.ts';
import { weakness } from './findings/weakness.ts';
import { withoutClitics } from './forms/spanish-forms.ts';
import { fillers, turns } from './lists/fillers.ts';
import { lists } from './lists/lists.ts';
import ordinaryWords from './lists/ordinary-words.json' with { type: 'json' };
import { buildVocabulary, type Vocabulary } from './lists/vocabulary.ts';
import type { WordList } from './lists/word-list.ts';
import type { Lookup } from './phrases/annotate.ts';
import { type Elements, elementsOver } from './phrases/elements.ts';
import { wordReader } from './phrases/known-word.ts';
import { numberLists } from './phrases/numbers.ts';
import { type Index, indexOf } from './phrases/search.ts';
import type { MentionMeaning } from './scope/context.ts';
import { type CueName, cues } from './scope/cues/cues.ts';
import { idioms } from './scope/idioms/idioms.ts';
import { type Speller, spellerOf } from './text/spelling.ts';

/** Every finding that the reader looks for. */
export const findings: readonly FindingPhrases[] = [
  ...gait,
  ...bladderBowel,
  ...saddle,
  ...weakness,
  ...sensory,
  ...radicular,
  ...pain,
  ...otherFindings,
];

/** Lists, phrases and cues ready to search with. */
export type Knowledge = Lookup & {
  readonly mentions: Index<MentionMeaning>;
  readonly cues: Index<CueName | 'idiom'>;
};

type Phrases<Meaning> = readonly (readonly [phrase: string, meaning: Meaning])[];

const meanings = ({ says = [], names = [], field, value }: FindingPhrases): Phrases<MentionMeaning> => {
  const meaning = { field, ...(value !== undefined && { value }) };
  const stated: MentionMeaning = { ...meaning, form: 'says' };
  const named: MentionMeaning = { ...meaning, form: 'names' };
  return [...says.map((phrase) => [phrase, stated] as const), ...names.map((phrase) => [phrase, named] as const)];
};

const composedLists: Phrases<string> = Object.entries<WordList>(lists).flatMap(([name, { phrases = [] }]) =>
  phrases.map((phrase) => [phrase, name] as const),
);

const cuePhrases: Phrases<CueName | 'idiom'> = [
  ...Object.entries<readonly string[]>(cues).flatMap(([name, phrases]) =>
    phrases.map((phrase) => [phrase, name as CueName] as const),
  ),
  ...idioms.map((phrase) => [phrase, 'idiom'] as const),
];

/** Words that stand in lists or phrases as they are, small and ordinary ones: none of them is a misspelling. */
const buildSpeller = (vocabulary: Vocabulary, elements: Elements): Speller => {
  const ordinary = new Set(ordinaryWords.words.split(' '));
  const listed = [vocabulary.single, vocabulary.long, vocabulary.behind, elements];
  const isListed = (word: string): boolean => listed.some((words) => words.has(word));
  const others = [fillers, turns, ordinary];
  return spellerOf(
    vocabulary.clinical,
    (word) => isListed(word) || isListed(withoutClitics(word) ?? word) || others.some((words) => words.has(word)),
    (word) => vocabulary.single.get(word)?.join('|') ?? '',
  );
};

/** Writes out what the reader knows. Throws where a phrase names a list that is none. */
export const buildKnowledge = (): Knowledge => {
  const vocabulary = buildVocabulary(lists);
  const known: ReadonlySet<string> = new Set([...Object.keys(lists), ...numberLists]);
  const elements = elementsOver((name) => known.has(name));
  const phrases = {
    composed: indexOf(composedLists, elements),
    mentions: indexOf(findings.flatMap(meanings), elements),
    cues: indexOf(cuePhrases, elements),
  };
  const ofLists = new Map([...known].map((list) => [list, elements.fitting([list])]));
  return {
    ...phrases,
    elements,
    wordOf: wordReader(vocabulary, elements, buildSpeller(vocabulary, elements)),
    fitsOfList: (list) => ofLists.get(list) ?? elements.none(),
  };
};

let built: Knowledge | undefined;

/** What the reader knows; written out at its first use, because most requests carry no words. */
export const knowledge = (): Knowledge => {
  built ??= buildKnowledge();
  return built;
};
