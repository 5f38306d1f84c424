import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';

/** What a case is found by at present. It changes together with the items that it lists, so that it never says what is not so. */
export const Lookups = z.strictObject({
  caseId: CaseId,
  /** Counts changes. */
  version: z.int(),
  /** Digests of what it is found by, by the number of the item that holds each; `''` = the item holds nothing any more. */
  digests: z.array(z.string()),
  /** Digests of what it may share with other cases of its person; also such as it is about to leave. */
  twins: z.array(z.string()),
});
export type Lookups = z.infer<typeof Lookups>;

/** One thing that a case is found by, or an item that holds nothing any more. */
export interface Lookup {
  caseId: string;
  place: number;
  digest: string;
  /** RFC 3339 UTC: the newest case is found first. */
  receivedAt: string;
}

export const noLookups = (caseId: string): Lookups => ({ caseId, version: 0, digests: [], twins: [] });

/** So many items are written at once: a transaction holds a hundred, and two cases of one household do not wait for each other. */
const mostAtOnce = 40;

/** The places that hold something else than they should, at most so many as are written at once. */
function placesToWrite({ digests }: Lookups, wanted: readonly string[]): number[] {
  const length = Math.max(digests.length, wanted.length);
  const places = Array.from({ length }, (_, place) => place);
  return places.filter((place) => (digests[place] ?? '') !== (wanted[place] ?? '')).slice(0, mostAtOnce);
}

/** What stays stands where it stood; what is new takes the places that become free. */
function placed({ digests }: Lookups, wanted: readonly string[]): string[] {
  const fresh = wanted.filter((digest) => !digests.includes(digest));
  const kept = digests.map((digest) => (wanted.includes(digest) ? digest : (fresh.shift() ?? '')));
  return [...kept, ...fresh];
}

/**
 * The next step from what a case is found by to what it should be found by.
 * @param wanted digests, each once
 * @returns nothing where it is so already
 */
export function nextLookups(
  before: Lookups,
  wanted: readonly string[],
  receivedAt: string,
): { lookups: Lookups; written: Lookup[] } | undefined {
  const target = placed(before, wanted);
  const places = placesToWrite(before, target);
  if (places.length === 0) return undefined;
  const digests = Array.from(
    { length: Math.max(before.digests.length, ...places.map((place) => place + 1)) },
    (_, place) => (places.includes(place) ? (target[place] ?? '') : (before.digests[place] ?? '')),
  );
  const { caseId, version } = before;
  const written = places.map((place) => ({ caseId, place, digest: digests[place] ?? '', receivedAt }));
  return { lookups: { ...before, version: version + 1, digests }, written };
}
