import { bladderBowel } from './findings/bladder-bowel.ts';
import type { FindingPhrases } from './findings/finding-phrases.ts';
import { gait } from './findings/gait.ts';
import { otherFindings } from './findings/other-findings.ts';
import { pain } from './findings/pain.ts';
import { radicular } from './findings/radicular.ts';
import { saddle } from './findings/saddle.ts';
import { sensory } from './findings/sensation.ts';
import { weakness } from './findings/weakness.ts';
import { fillers, turns } from './lists/fillers.ts';
import { lists } from './lists/lists.ts';
import ordinaryWords from './lists/ordinary-words.json' with { type: 'json' };
import { buildVocabulary, type Vocabulary } from './lists/vocabulary.ts';
import type { WordList } from './lists/word-list.ts';
import { type Hit, hitsIn } from './phrases/hits.ts';
import { type Index, indexOf, search } from './phrases/search.ts';
import type { MentionMeaning } from './scope/context.ts';
import { type CueName, cues } from './scope/cues.ts';
import { idioms } from './scope/idioms.ts';
import { withoutClitics } from './forms/spanish-forms.ts';
import { type Speller, spellerOf } from './text/spelling.ts';
import type { Token } from './text/tokenise.ts';

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
export type Knowledge = {
  readonly vocabulary: Vocabulary;
  readonly composed: Index<string>;
  readonly mentions: Index<MentionMeaning>;
  readonly cues: Index<CueName | 'idiom'>;
  readonly spell: Speller;
};

const meanings = ({ says = [], names = [], field, value }: FindingPhrases): (readonly [string, MentionMeaning])[] => {
  const meaning = (form: MentionMeaning['form']): MentionMeaning => ({ field, form, ...(value !== undefined && { value }) });
  return [
    ...says.map((phrase) => [phrase, meaning('says')] as const),
    ...names.map((phrase) => [phrase, meaning('names')] as const),
  ];
};

/** Words that stand in phrases as they are, and inside members of several words: none of them is a misspelling. */
const literalWords = (vocabulary: Vocabulary, phrases: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...phrases.flatMap((phrase) => phrase.split(/[\s|?!]+/)),
    ...[...vocabulary.long].flatMap(([first, members]) => [first, ...members.flatMap(({ rest }) => rest.flatMap((forms) => [...forms]))]),
  ]);

const buildSpeller = (vocabulary: Vocabulary): Speller => {
  const phrases = [
    ...findings.flatMap(({ says = [], names = [] }) => [...says, ...names]),
    ...Object.values<readonly string[]>(cues).flat(),
    ...idioms,
  ];
  const literal = literalWords(vocabulary, phrases);
  const ordinary = new Set(ordinaryWords.words.split(' '));
  const isListed = (word: string): boolean => vocabulary.single.has(word) || literal.has(word);
  return spellerOf(
    vocabulary.clinical,
    (word) => isListed(word) || isListed(withoutClitics(word) ?? word) || fillers.has(word) || turns.has(word) || ordinary.has(word),
    (word) => (vocabulary.single.get(word) ?? []).join('|'),
  );
};

const buildWith = (vocabulary: Vocabulary): Knowledge => ({
  vocabulary,
  spell: buildSpeller(vocabulary),
  composed: indexOf(
    Object.entries<WordList>(lists).flatMap(([name, { phrases = [] }]) => phrases.map((phrase) => [phrase, name] as const)),
  ),
  mentions: indexOf(findings.flatMap(meanings)),
  cues: indexOf([
    ...Object.entries<readonly string[]>(cues).flatMap(([name, phrases]) => phrases.map((phrase) => [phrase, name as CueName] as const)),
    ...idioms.map((phrase) => [phrase, 'idiom'] as const),
  ]),
});

let built: Knowledge | undefined;

/** What the reader knows; written out at its first use, because most requests carry no words. */
export const knowledge = (): Knowledge => {
  built ??= buildWith(buildVocabulary(lists));
  return built;
};

/** Members of all lists in a text, those that are phrases over other lists too. */
export const annotate = (tokens: readonly Token[], known: Knowledge): Hit[][] => {
  const hits = hitsIn(tokens, known.vocabulary);
  for (const { start, end, meaning } of search(known.composed, { tokens, hits })) hits[start]?.push({ list: meaning, end });
  return hits;
};
