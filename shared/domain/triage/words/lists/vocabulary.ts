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
  /** Words behind the first in members of several words. */
  readonly behind: ReadonlySet<string>;
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

type Draft = {
  readonly single: Map<string, string[]>;
  readonly long: Map<string, LongMember[]>;
  readonly behind: Set<string>;
  readonly clinical: Set<string>;
};

const addLong = ({ long, behind }: Draft, list: string, [first = [], ...others]: Member): void => {
  const rest = others.map((forms) => new Set(forms.flatMap(withoutTilde)));
  for (const form of rest.flatMap((forms) => [...forms])) behind.add(form);
  for (const form of first.flatMap(withoutTilde)) push(long, form, { list, rest });
};

const addSingle = ({ single, clinical }: Draft, list: string, isClinical: boolean, forms: readonly string[]): void => {
  for (const form of forms.flatMap(withoutTilde)) {
    push(single, form, list);
    if (isClinical) clinical.add(form);
  }
};

/** Writes out every form of every member of `lists`. */
export const buildVocabulary = (lists: Readonly<Record<string, WordList>>): Vocabulary => {
  const draft: Draft = { single: new Map(), long: new Map(), behind: new Set(), clinical: new Set() };
  for (const [name, list] of Object.entries(lists)) {
    for (const member of membersOf(list)) {
      const [only, ...others] = member;
      if (others.length > 0) addLong(draft, name, member);
      else addSingle(draft, name, list.clinical === true, only ?? []);
    }
  }
  return draft;
};
