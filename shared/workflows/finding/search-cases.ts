import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { cursorText, noCursor, readCursor } from '../../domain/core/opaque-cursor.ts';
import { invalidInput } from '../../domain/core/refusal.ts';
import { terms } from '../../domain/finding/lookup-terms.ts';
import { nameWords, unbrokenNames } from '../../domain/finding/name-words.ts';
import type { CaseBatchReader } from '../cases/ports.ts';
import type { Page, PageRequest } from '../core/ports.ts';
import type { Found, FoundReader } from './ports.ts';

export interface SearchDeps {
  found: FoundReader;
  caseBatches: CaseBatchReader;
  lookupDigest: (terms: readonly string[]) => Promise<string[]>;
}

export interface SearchRequest extends PageRequest {
  /** A case is found by any of these. */
  terms: readonly string[];
  /** Or by all of these words in its name. */
  words: readonly string[];
  /** Whether there is time to read on. */
  mayGoOn: () => boolean;
}

/** So many cases are looked at in one step, and so many steps are made for one page. */
const atOnce = 50;
const mostSteps = 8;

/**
 * Terms that find the cases with all words in their name, the one that finds fewest first: the two longest words together, as they are
 * the rarest; then the longest alone, for a name whose words are put together in a way that no pair says.
 */
function termsOfWords(words: readonly string[]): (string | undefined)[] {
  const [one, other] = words.toSorted((a, b) => b.length - a.length);
  if (one === undefined) return [undefined];
  const isPair = other !== undefined && other.length > 1;
  return [...(isPair ? [terms.words(one, other)] : []), terms.word(one)];
}

/** A single letter is an initial. */
function hasAllWords({ contact }: CaseHeader, words: readonly string[]): boolean {
  const known = [...nameWords(contact), ...unbrokenNames(contact)];
  return words.every((word) => known.some((each) => each === word || (word.length === 1 && each.startsWith(word))));
}

/** Where a search goes on: behind a place, by the digest that it began with. */
interface Place {
  of: string;
  before: string;
}

/** @throws Refusal `invalid-input` for a cursor of another search */
function placeOf(cursor: string, of: string): string {
  const { of: other, before } = (readCursor(cursor) ?? {}) as Partial<Place>;
  const refused = (detail: string) => invalidInput([{ pointer: '/cursor', detail }]);
  if (typeof before !== 'string' || typeof other !== 'string') throw refused(noCursor);
  if (other !== of) throw refused('belongs to another search; ask again without it');
  return before;
}

interface Step {
  /** Newest first, each once. */
  found: Found[];
  /** Those that only words of their name found. */
  byWords: ReadonlySet<string>;
  isAll: boolean;
}

/** The next cases of several lists, as far as all of the lists are known to reach. */
async function step(
  deps: SearchDeps,
  digests: readonly string[],
  words: string | undefined,
  before?: string,
): Promise<Step> {
  const lists = await Promise.all(digests.map((digest) => deps.found.found(digest, { limit: atOnce, before })));
  const ends = lists.flatMap(({ found, isAll }) => (isAll ? [] : (found.at(-1)?.place ?? [])));
  const known = ends.toSorted().at(-1) ?? '';
  const all = lists.flatMap(({ found }) => found).filter(({ place }) => place >= known);
  const sure = lists.flatMap(({ found }, at) => (digests[at] === words ? [] : found.map(({ place }) => place)));
  const byPlace = new Map(all.map((each) => [each.place, each]));
  return {
    found: [...byPlace.values()].toSorted((a, b) => (a.place < b.place ? 1 : -1)),
    byWords: new Set([...byPlace.keys()].filter((place) => !sure.includes(place))),
    isAll: ends.length === 0,
  };
}

/** The cases of a step that really are what was asked for, each with its place. */
async function read(deps: SearchDeps, { found, byWords }: Step, words: readonly string[]) {
  const headers = await deps.caseBatches.headers(found.map(({ caseId }) => caseId));
  const byId = new Map(headers.map((header) => [header.caseId, header]));
  return found.flatMap(({ caseId, place }) => {
    const header = byId.get(caseId);
    return header && (!byWords.has(place) || hasAllWords(header, words)) ? [{ header, place }] : [];
  });
}

/** One page by some digests. @param byWords the one of them that only words of a name make */
async function pageBy(
  deps: SearchDeps,
  { words, limit, cursor, mayGoOn }: SearchRequest,
  digests: readonly string[],
  byWords: string | undefined,
): Promise<Page<CaseHeader>> {
  const [of = ''] = digests.toReversed();
  const shown: { header: CaseHeader; place: string }[] = [];
  let before = cursor === undefined ? undefined : placeOf(cursor, of);
  let isAll = false;
  for (let n = 0; !isAll && shown.length <= limit && (n === 0 || (n < mostSteps && mayGoOn())); n++) {
    const next = await step(deps, digests, byWords, before);
    shown.push(...(await read(deps, next, words)));
    before = next.found.at(-1)?.place ?? before;
    isAll = next.isAll;
  }
  const page = shown.slice(0, limit);
  const last = shown.length > limit ? page.at(-1)?.place : isAll ? undefined : before;
  return {
    items: page.map(({ header }) => header),
    ...(last !== undefined && { cursor: cursorText({ of, before: last } satisfies Place) }),
  };
}

/**
 * Finds cases, ended ones too, the newest first. What one answer costs is bounded: a page may be short, and its cursor goes on.
 * @throws Refusal `invalid-input` for a cursor of another search; Throttled
 */
export async function searchCases(deps: SearchDeps, request: SearchRequest): Promise<Page<CaseHeader>> {
  const sure = await deps.lookupDigest(request.terms);
  const ways = await Promise.all(
    termsOfWords(request.words).map((term) => (term === undefined ? [] : deps.lookupDigest([term]))),
  );
  const { of } = (readCursor(request.cursor ?? '') ?? {}) as Partial<Place>;
  const begun = ways.findIndex(([byWords]) => byWords !== undefined && byWords === of);
  let page: Page<CaseHeader> = { items: [] };
  for (const [byWords] of ways.slice(Math.max(begun, 0))) {
    page = await pageBy(deps, request, [...sure, ...(byWords === undefined ? [] : [byWords])], byWords);
    if (page.items.length > 0 || page.cursor !== undefined || request.cursor !== undefined) return page;
  }
  return page;
}
