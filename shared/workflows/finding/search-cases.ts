import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { cursorText, noCursor, readCursor } from '../../domain/core/opaque-cursor.ts';
import { invalidInput } from '../../domain/core/refusal.ts';
import { terms } from '../../domain/finding/lookup-terms.ts';
import { isNamed, joinedRuns, mostWords } from '../../domain/finding/name-words.ts';
import type { CaseBatchReader } from '../cases/ports.ts';
import type { Page, PageRequest } from '../core/ports.ts';
import type { Found, FoundReader } from './ports.ts';

export interface SearchDeps {
  found: FoundReader;
  caseBatches: CaseBatchReader;
  lookupDigest: (terms: readonly string[]) => Promise<string[]>;
}

export interface SearchRequest extends PageRequest {
  /** The case of this id. */
  caseId?: string;
  /** A case is found by any of these. */
  terms: readonly string[];
  /** Or by all of these words in its name, and one term of each of these; `isRare`: few cases share it. */
  words: readonly string[];
  needs: readonly { terms: readonly string[]; isRare: boolean }[];
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
function termsOfWords(words: readonly string[]): string[] {
  const [one, other] = words.toSorted((a, b) => b.length - a.length);
  if (one === undefined) return [];
  const isPair = other !== undefined && other.length > 1;
  return [...(isPair ? [terms.words(one, other)] : []), terms.word(one)];
}

/** So many words of one name are looked up at once. */
const mostLooked = 16;

/** Of a name of very many words only the first were kept: it is looked for by any of them. */
const termsOfMany = (words: readonly string[]): string[][] =>
  words.length > mostWords ? [words.slice(0, mostLooked).map(terms.word)] : [];

/**
 * The ways to look for what a case must have all of, each by any of some terms, the way that finds fewest first: by something rare; else
 * by words, each time also by neighbours in one piece; else by what there is.
 */
function waysOf({ words, needs }: SearchRequest): (readonly string[])[] {
  const rare = needs.find(({ isRare }) => isRare);
  if (rare) return [rare.terms];
  const joined = joinedRuns(words).map(terms.word);
  const byWords = [...termsOfWords(words).map((term) => [...joined, term]), ...termsOfMany(words)];
  return byWords.length > 0 ? byWords : [needs[0]?.terms ?? []];
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
  /** Those that were found by a part of what they must have all of. */
  inPart: ReadonlySet<string>;
  isAll: boolean;
}

/** The next cases of several lists, as far as all of the lists are known to reach. */
async function step(
  deps: SearchDeps,
  digests: readonly string[],
  parts: readonly string[],
  before?: string,
): Promise<Step> {
  const lists = await Promise.all(digests.map((digest) => deps.found.found(digest, { limit: atOnce, before })));
  const ends = lists.flatMap(({ found, isAll }) => (isAll ? [] : (found.at(-1)?.place ?? [])));
  const known = ends.toSorted().at(-1) ?? '';
  const all = lists.flatMap(({ found }) => found).filter(({ place }) => place >= known);
  const sure = lists.flatMap(({ found }, at) =>
    parts.includes(digests[at] ?? '') ? [] : found.map(({ place }) => place),
  );
  const byPlace = new Map(all.map((each) => [each.place, each]));
  return {
    found: [...byPlace.values()].toSorted((a, b) => (a.place < b.place ? 1 : -1)),
    inPart: new Set([...byPlace.keys()].filter((place) => !sure.includes(place))),
    isAll: ends.length === 0,
  };
}

/** Above every character of a place. */
const last = '\uffff';

/** Whether the case at a place is found by one of some digests. */
async function isFoundBy(deps: SearchDeps, digests: readonly string[], place: string): Promise<boolean> {
  const lists = await Promise.all(
    digests.map((digest) => deps.found.found(digest, { limit: 1, before: `${place}${last}` })),
  );
  return lists.some(({ found }) => found[0]?.place === place);
}

/** What a case must have all of: words in its name, and one digest of each need. */
interface Whole {
  words: readonly string[];
  needs: readonly (readonly string[])[];
}

async function hasAll(deps: SearchDeps, { contact }: CaseHeader, place: string, { words, needs }: Whole) {
  if (!isNamed(contact, words)) return false;
  const met = await Promise.all(needs.map((digests) => isFoundBy(deps, digests, place)));
  return met.every((each) => each);
}

/** The cases of a step that really are what was asked for, each with its place. */
async function read(deps: SearchDeps, { found, inPart }: Step, whole: Whole) {
  const headers = await deps.caseBatches.headers(found.map(({ caseId }) => caseId));
  const byId = new Map(headers.map((header) => [header.caseId, header]));
  const shown = await Promise.all(
    found.map(async ({ caseId, place }) => {
      const header = byId.get(caseId);
      const isMeant = header && (!inPart.has(place) || (await hasAll(deps, header, place, whole)));
      return isMeant ? [{ header, place }] : [];
    }),
  );
  return shown.flat();
}

/** One page by some digests. @param parts those of them that find by a part of the whole */
async function pageBy(
  deps: SearchDeps,
  { limit, cursor, mayGoOn }: SearchRequest,
  digests: readonly string[],
  parts: readonly string[],
  whole: Whole,
): Promise<Page<CaseHeader>> {
  const [of = ''] = digests.toReversed();
  const shown: { header: CaseHeader; place: string }[] = [];
  let before = cursor === undefined ? undefined : placeOf(cursor, of);
  let isAll = false;
  for (let n = 0; !isAll && shown.length <= limit && (n === 0 || (n < mostSteps && mayGoOn())); n++) {
    const next = await step(deps, digests, parts, before);
    shown.push(...(await read(deps, next, whole)));
    before = next.found.at(-1)?.place ?? before;
    isAll = next.isAll;
  }
  const page = shown.slice(0, limit);
  const end = shown.length > limit ? page.at(-1)?.place : isAll ? undefined : before;
  return {
    items: page.map(({ header }) => header),
    ...(end !== undefined && { cursor: cursorText({ of, before: end } satisfies Place) }),
  };
}

/**
 * Finds cases, ended ones too, the newest first. What one answer costs is bounded: a page may be short, and its cursor goes on.
 * @throws Refusal `invalid-input` for a cursor of another search; Throttled
 */
export async function searchCases(deps: SearchDeps, request: SearchRequest): Promise<Page<CaseHeader>> {
  if (request.caseId !== undefined) return { items: await deps.caseBatches.headers([request.caseId]) };
  const digestsOf = (all: readonly (readonly string[])[]) => Promise.all(all.map((each) => deps.lookupDigest(each)));
  const sure = await deps.lookupDigest(request.terms);
  const ways = await digestsOf(waysOf(request));
  const whole = { words: request.words, needs: await digestsOf(request.needs.map((need) => need.terms)) };
  const { of } = (readCursor(request.cursor ?? '') ?? {}) as Partial<Place>;
  const begun = ways.findIndex((parts) => parts.length > 0 && parts.at(-1) === of);
  let page: Page<CaseHeader> = { items: [] };
  for (const parts of ways.slice(Math.max(begun, 0))) {
    page = await pageBy(deps, request, [...sure, ...parts], parts, whole);
    if (page.items.length > 0 || page.cursor !== undefined || request.cursor !== undefined) return page;
  }
  return page;
}
