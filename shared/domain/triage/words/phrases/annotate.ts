import type { Token } from '../text/tokenise.ts';
import { addBits, type Bits, type Elements } from './elements.ts';
import { type Hit, type Hits, longHitsAt } from './hits.ts';
import type { KnownWord } from './known-word.ts';
import type { Place, Searchable } from './match.ts';
import { type Index, search } from './search.ts';

/** A text with what the lists know of its words and marks. */
export type Readable = { readonly tokens: readonly Token[]; readonly hits: Hits };

/** A text ready to be searched for phrases. */
export type Annotated = Readable & Searchable;

/** What it takes to look a text up. */
export type Lookup = {
  readonly wordOf: (typed: Token) => KnownWord;
  readonly elements: Pick<Elements, 'fitting'>;
  /** The elements of phrases that a member of this list fits. */
  readonly fitsOfList: (list: string) => Bits;
  /** Members of lists that are phrases over other lists. */
  readonly composed: Index<string>;
};

type Draft = Place & { readonly hits: Hit[]; readonly longer: { readonly fits: Bits; readonly end: number }[] };

const add = (to: Draft | undefined, { list, end }: Hit, { fitsOfList }: Lookup, present: Bits): void => {
  const fits = fitsOfList(list);
  to?.hits.push({ list, end });
  to?.longer.push({ fits, end });
  addBits(present, fits);
};

/** Looks every word of a text up, in all lists. Linear in the number of words. */
export const annotate = (typed: readonly Token[], lookup: Lookup): Annotated => {
  const words = typed.map(lookup.wordOf);
  const present = lookup.elements.fitting([]);
  const places = words.map(({ between, fits, lists }, start): Draft => {
    addBits(present, fits);
    const place = { between, fits, hits: lists.map((list) => ({ list, end: start + 1 })), longer: [] };
    for (const hit of longHitsAt(words, start)) add(place, hit, lookup, present);
    return place;
  });
  for (const { start, end, meaning } of search(lookup.composed, { places, present })) {
    add(places[start], { list: meaning, end }, lookup, present);
  }
  return { tokens: words.map(({ token }) => token), hits: places.map(({ hits }) => hits), places, present };
};
