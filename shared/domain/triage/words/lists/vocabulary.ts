import { englishPlural, englishVerb } from '../forms/english-forms.ts';
import { spanishInflected, spanishPlural, spanishVerb } from '../forms/spanish-forms.ts';
import { remembered } from '../remembered.ts';
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
  readonly clinical: readonly string[];
};

type Forms = readonly string[];

/** The forms of one word of a member: the word itself, whether it is the first, whether the last. */
type Inflect = (word: string, isFirst: boolean, isLast: boolean) => Forms;

type Kind = Exclude<keyof WordList, 'clinical' | 'phrases'>;

const KEPT: ReadonlySet<string> = new Set(['de', 'del', 'al', 'la', 'el', 'las', 'los']);

const inflections = (): Readonly<Record<Kind, Inflect>> => {
  const english = remembered(englishVerb);
  const spanish = remembered(spanishVerb);
  const inflected = remembered(spanishInflected);
  return {
    words: (word) => [word],
    verbs: (word, isFirst) => (isFirst ? english(word) : [word]),
    nouns: (word, _, isLast) => (isLast ? [word, englishPlural(word)] : [word]),
    plurals: (word, _, isLast) => [isLast ? englishPlural(word) : word],
    verbos: (word, isFirst) => (isFirst ? spanish(word) : [word]),
    nombres: (word) => (KEPT.has(word) ? [word] : inflected(word)),
    plurales: (word, _, isLast) => [isLast ? spanishPlural(word) : word],
  };
};

/** The words of each entry of a list. */
const entriesOf = (listed = ''): readonly Forms[] =>
  listed
    .split(',')
    .map((entry) => entry.trim().split(/\s+/))
    .filter(([first]) => first !== '');

/** Typed without its tilde too: "panal". Not año, which would be another word. */
const withoutTilde = (forms: Forms): Forms => {
  const withTilde = forms.filter((form) => form.includes('ñ') && !form.startsWith('añ'));
  return withTilde.length === 0 ? forms : [...forms, ...withTilde.map((form) => form.replaceAll('ñ', 'n'))];
};

/** The forms of each word of every member of a list. */
const membersOf = (list: WordList, inflect: Readonly<Record<Kind, Inflect>>): readonly (readonly Forms[])[] =>
  (Object.keys(inflect) as Kind[]).flatMap((kind) =>
    entriesOf(list[kind]).map((words) =>
      words.map((word, at) => withoutTilde(inflect[kind](word, at === 0, at === words.length - 1))),
    ),
  );

type Draft = {
  readonly single: Map<string, readonly string[]>;
  readonly long: Map<string, LongMember[]>;
  readonly behind: Set<string>;
};

/** `alone`: what most words have, written once. */
const addSingle = ({ single }: Draft, forms: Forms, alone: readonly [list: string]): void => {
  for (const form of forms) {
    const there = single.get(form);
    if (there === undefined) single.set(form, alone);
    else if (there.at(-1) !== alone[0]) single.set(form, [...there, ...alone]);
  }
};

const addLong = ({ long, behind }: Draft, first: Forms, others: readonly Forms[], list: string): void => {
  const member = { list, rest: others.map((forms) => new Set(forms)) };
  for (const form of others.flat()) behind.add(form);
  for (const form of first) {
    const there = long.get(form);
    if (there === undefined) long.set(form, [member]);
    else if (there.at(-1) !== member) there.push(member);
  }
};

/** Writes out every form of every member of `lists`. */
export const buildVocabulary = (lists: Readonly<Record<string, WordList>>): Vocabulary => {
  const draft: Draft = { single: new Map(), long: new Map(), behind: new Set() };
  const inflect = inflections();
  for (const [name, list] of Object.entries(lists)) {
    const alone = [name] as const;
    for (const [first = [], ...others] of membersOf(list, inflect)) {
      if (others.length === 0) addSingle(draft, first, alone);
      else addLong(draft, first, others, name);
    }
  }
  const clinical = [...draft.single].filter(([, names]) => names.some((name) => lists[name]?.clinical));
  return { ...draft, clinical: clinical.map(([form]) => form) };
};
