import { englishPlural, englishVerb } from '../forms/english-forms.ts';
import { spanishInflected, spanishPlural, spanishVerb } from '../forms/spanish-forms.ts';
import type { WordList } from './word-list.ts';

/** A member of several words: what each word after the first may be. */
export type LongMember = { readonly list: string; readonly rest: readonly ReadonlySet<string>[] };

/** All forms of all lists, to look tokens up in. */
export type Vocabulary = {
  /** The lists that one word belongs to. */
  readonly single: ReadonlyMap<string, readonly string[]>;
  /** Members of several words, by their first. */
  readonly long: ReadonlyMap<string, readonly LongMember[]>;
  /** Words of clinical lists: those that a misspelling is compared with. */
  readonly clinical: ReadonlySet<string>;
};

type Member = readonly (readonly string[])[];

const entriesOf = (listed: string | undefined): readonly (readonly string[])[] =>
  listed === undefined
    ? []
    : listed
        .split(',')
        .map((entry) => entry.trim().split(/\s+/))
        .filter(([first]) => first !== '');

const firstInflected =
  (inflect: (word: string) => readonly string[]) =>
  (words: readonly string[]): Member =>
    words.map((word, at) => (at === 0 ? inflect(word) : [word]));

const lastInflected =
  (inflect: (word: string) => readonly string[]) =>
  (words: readonly string[]): Member =>
    words.map((word, at) => (at === words.length - 1 ? inflect(word) : [word]));

const KEPT = /^(?:de|del|al|la|el|las|los)$/;

const membersOf = (list: WordList): readonly Member[] => [
  ...entriesOf(list.words).map((words) => words.map((word) => [word])),
  ...entriesOf(list.verbs).map(firstInflected(englishVerb)),
  ...entriesOf(list.nouns).map(lastInflected((noun) => [noun, englishPlural(noun)])),
  ...entriesOf(list.plurals).map(lastInflected((noun) => [englishPlural(noun)])),
  ...entriesOf(list.verbos).map(firstInflected(spanishVerb)),
  ...entriesOf(list.nombres).map((words) => words.map((word) => (KEPT.test(word) ? [word] : spanishInflected(word)))),
  ...entriesOf(list.plurales).map(lastInflected((word) => [spanishPlural(word)])),
];

/** Typed without its tilde: "panal". Not año, which would be another word. */
const withoutTilde = (word: string): readonly string[] =>
  word.includes('ñ') && !/^añ/.test(word) ? [word, word.replaceAll('ñ', 'n')] : [word];

const push = <Value>(into: Map<string, Value[]>, key: string, value: Value): void => {
  const there = into.get(key);
  if (there === undefined) into.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
};

/** Writes out every form of every member of `lists`. */
export const buildVocabulary = (lists: Readonly<Record<string, WordList>>): Vocabulary => {
  const single = new Map<string, string[]>();
  const long = new Map<string, LongMember[]>();
  const clinical = new Set<string>();
  for (const [name, list] of Object.entries(lists)) {
    for (const [first = [], ...others] of membersOf(list)) {
      const rest = others.map((forms) => new Set(forms.flatMap(withoutTilde)));
      for (const form of first.flatMap(withoutTilde)) {
        if (rest.length === 0) push(single, form, name);
        else push(long, form, { list: name, rest });
        if (list.clinical && rest.length === 0) clinical.add(form);
      }
    }
  }
  return { single, long, clinical };
};
