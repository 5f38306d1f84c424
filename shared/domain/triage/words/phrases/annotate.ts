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
  readonly elements: Pick<Elements, 'none'>;
  /** The elements of phrases that a member of this list fits. */
  readonly fitsOfList: (list: string) => Bits;
  /** Members of lists that are phrases over other lists. */
  readonly composed: Index<string>;
};

/** Looks every word of a text up, in all lists. Linear in the number of words. */
export const annotate = (typed: readonly Token[], { wordOf, elements, fitsOfList, composed }: Lookup): Annotated => {
  const words = typed.map(wordOf);
  const present = elements.none();
  const fitting = ({ list, end }: Hit): Place['longer'][number] => {
    const fits = fitsOfList(list);
    addBits(present, fits);
    return { fits, end };
  };
  const places = words.map(({ between, fits, lists }, start) => {
    addBits(present, fits);
    const long = longHitsAt(words, start);
    const hits: Hit[] = [...lists.map((list) => ({ list, end: start + 1 })), ...long];
    return { between, fits, hits, longer: long.map(fitting) };
  });
  for (const { start, end, meaning } of search(composed, { places, present })) {
    const place = places[start];
    if (place === undefined) continue;
    place.hits.push({ list: meaning, end });
    place.longer.push(fitting({ list: meaning, end }));
  }
  return { tokens: words.map(({ token }) => token), hits: places.map(({ hits }) => hits), places, present };
};
