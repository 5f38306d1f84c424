import { type Bits, type Elements, hasBit } from './elements.ts';
import type { Notation } from './notation.ts';

/** What a word is between two parts of a phrase: small words may stand there, a mark or turn ends the search. */
export type Between = 'small' | 'other' | 'end';

/** One word or mark of a text, as phrases see it. */
export type Place = {
  readonly between: Between;
  /** Elements that fit this very word. */
  readonly fits: Bits;
  /** Elements that fit members of lists from here on, up to, not including, `end`: those of several words. */
  readonly longer: readonly { readonly fits: Bits; readonly end: number }[];
};

/** A text ready to be searched for phrases. */
export type Searchable = {
  readonly places: readonly Place[];
  /** Every element that fits anywhere in the text. */
  readonly present: Bits;
};

/** Where a phrase stands, and the words between its parts that are no small words. */
export type Span = { readonly start: number; readonly end: number; readonly between: readonly number[] };

/** One element ready to compare. */
type Part = { readonly element: number; readonly isOptional: boolean; readonly gap: number };

/** A phrase ready to compare. */
export type Pattern = {
  readonly parts: readonly Part[];
  /** Elements without which the phrase stands nowhere. */
  readonly required: readonly number[];
  readonly notBehind: number;
  readonly notBefore: number;
};

const MOST_SMALL = 5;
const LONGEST_AROUND = 3;

/** A pattern starts at its first part, so that one is required. */
const patternOf = (parts: readonly Part[], around: Pick<Pattern, 'notBehind' | 'notBefore'>): Pattern => ({
  parts,
  required: [...new Set(parts.filter(({ isOptional }, at) => at === 0 || !isOptional).map(({ element }) => element))],
  ...around,
});

/** Makes a phrase ready to compare; with its optional beginning left out it is a pattern of its own. */
export const compile = ({ elements, notBehind, notBefore }: Notation, { numberOf }: Elements): readonly Pattern[] => {
  const parts = elements.map(({ options, isOptional, gap }): Part => ({ element: numberOf(options), isOptional, gap }));
  const around = {
    notBehind: numberOf(notBehind),
    notBefore: numberOf(notBefore),
  };
  const must = parts.findIndex(({ isOptional }) => !isOptional);
  const last = must < 0 ? parts.length - 1 : must;
  return parts.slice(0, last + 1).map((_, from) => patternOf(parts.slice(from), around));
};

/** Where the element may end when it starts at this place; -1 where it does not stand there. The longest counts. */
const endAt = (element: number, at: number, places: readonly Place[]): number => {
  const place = places[at];
  if (place === undefined) return -1;
  let end = hasBit(place.fits, element) ? at + 1 : -1;
  for (const longer of place.longer) if (longer.end > end && hasBit(longer.fits, element)) end = longer.end;
  return end;
};

/** One pattern in one text. `dead`: parts that are known not to be found from a place on, as one number for both. */
type Attempt = { readonly pattern: Pattern; readonly places: readonly Place[]; readonly dead: Set<number> };

/** Where the rest of a phrase ends, and the words between its parts, the last first. */
type Rest = { readonly end: number; readonly between: number[] };

/** Finds the part at `index` from `from` on, or behind words that may stand before it, and all that follow. */
const findPart = (attempt: Attempt, index: number, from: number): Rest | undefined => {
  const { pattern, places } = attempt;
  const part = pattern.parts[index];
  if (part === undefined) return { end: from, between: [] };
  let others = 0;
  let small = 0;
  for (let at = from; at < places.length; at += 1) {
    const end = endAt(part.element, at, places);
    const found = end < 0 ? undefined : findRest(attempt, index + 1, end);
    if (found !== undefined) return withOthers(found, from, at, places);
    const between = places[at]?.between;
    if (between === 'end') break;
    if (between === 'small') small += 1;
    else others += 1;
    if (small > MOST_SMALL || others > part.gap) break;
  }
  return part.isOptional ? findRest(attempt, index + 1, from) : undefined;
};

/** What was sought in vain once is not sought again, which keeps the work linear. */
const findRest = (attempt: Attempt, index: number, from: number): Rest | undefined => {
  const key = from * attempt.pattern.parts.length + index;
  if (attempt.dead.has(key)) return undefined;
  const found = findPart(attempt, index, from);
  if (found === undefined) attempt.dead.add(key);
  return found;
};

const withOthers = (rest: Rest, from: number, to: number, places: readonly Place[]): Rest => {
  for (let at = to - 1; at >= from; at -= 1) if (places[at]?.between === 'other') rest.between.push(at);
  return rest;
};

/** Whether the element stands within a few words from `from` on, in steps of `step`, behind nothing but small words. */
const standsNear = (element: number, from: number, step: 1 | -1, places: readonly Place[]): boolean => {
  for (let steps = 0; steps < LONGEST_AROUND; steps += 1) {
    const at = from + steps * step;
    if (endAt(element, at, places) >= 0) return true;
    if (places[at]?.between !== 'small') return false;
  }
  return false;
};

const matchAt = (attempt: Attempt, start: number): Span | undefined => {
  const { pattern, places } = attempt;
  const end = endAt(pattern.parts[0]?.element ?? -1, start, places);
  const found = end < 0 ? undefined : findRest(attempt, 1, end);
  if (found === undefined) return undefined;
  if (standsNear(pattern.notBehind, start - 1, -1, places)) return undefined;
  if (standsNear(pattern.notBefore, found.end, 1, places)) return undefined;
  return { start, end: found.end, between: found.between.toReversed() };
};

/** Every place where the pattern stands, at most one from each word on. */
export const matches = (pattern: Pattern, { places, present }: Searchable): readonly Span[] => {
  for (const element of pattern.required) if (!hasBit(present, element)) return [];
  const attempt: Attempt = { pattern, places, dead: new Set() };
  const spans: Span[] = [];
  for (let start = 0; start < places.length; start += 1) {
    const span = matchAt(attempt, start);
    if (span !== undefined) spans.push(span);
  }
  return spans;
};
