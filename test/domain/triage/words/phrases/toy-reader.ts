import { buildVocabulary } from '../../../../../shared/domain/triage/words/lists/vocabulary.ts';
import type { WordList } from '../../../../../shared/domain/triage/words/lists/word-list.ts';
import { type Annotated, annotate } from '../../../../../shared/domain/triage/words/phrases/annotate.ts';
import { elementsOver } from '../../../../../shared/domain/triage/words/phrases/elements.ts';
import { wordReader } from '../../../../../shared/domain/triage/words/phrases/known-word.ts';
import type { Searchable } from '../../../../../shared/domain/triage/words/phrases/match.ts';
import { numberLists } from '../../../../../shared/domain/triage/words/phrases/numbers.ts';
import { type Found, indexOf, search } from '../../../../../shared/domain/triage/words/phrases/search.ts';
import { tokenise } from '../../../../../shared/domain/triage/words/text/tokenise.ts';

export type ToyReader = {
  readonly annotated: (text: string) => Annotated;
  /** What of the phrases stands in a text that is ready. */
  readonly searched: (text: Searchable) => readonly Found<string>[];
  readonly find: (text: string) => readonly Found<string>[];
};

/** A reader over a few lists and phrases; a phrase without a name means itself. */
export const toyReader = (
  lists: Readonly<Record<string, WordList>>,
  phrases: readonly (string | readonly [phrase: string, meaning: string])[],
  spell: (word: string) => string | undefined = () => undefined,
): ToyReader => {
  const names: readonly string[] = [...Object.keys(lists), ...numberLists];
  const elements = elementsOver((name) => names.includes(name));
  const index = indexOf(
    phrases.map((phrase) => (typeof phrase === 'string' ? ([phrase, phrase] as const) : phrase)),
    elements,
  );
  const composed = indexOf(
    Object.entries(lists).flatMap(([name, list]) => (list.phrases ?? []).map((phrase) => [phrase, name] as const)),
    elements,
  );
  const wordOf = wordReader(buildVocabulary(lists), elements, spell);
  const lookup = { wordOf, elements, composed, fitsOfList: (list: string) => elements.fitting([list]) };
  const annotated = (text: string): Annotated => annotate(tokenise(text, 'blank'), lookup);
  const searched = (text: Searchable) => search(index, text);
  return { annotated, searched, find: (text) => searched(annotated(text)) };
};

/** The words of a text that the phrase stands on, once for each place. */
export const standsOn = (phrase: string, text: string, lists: Readonly<Record<string, WordList>> = {}) => {
  const { annotated, searched } = toyReader(lists, [phrase]);
  const ready = annotated(text);
  return searched(ready).map(({ start, end }) => ready.tokens.slice(start, end).join(' '));
};
