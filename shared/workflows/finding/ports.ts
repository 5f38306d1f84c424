import type { Identity } from '../../domain/finding/identity.ts';
import type { Lookups } from '../../domain/finding/lookups.ts';
import type { Pair } from '../../domain/finding/pair.ts';
import type { Twins } from '../../domain/finding/twins.ts';

/** What cases are found by, and which may be of one person. Strongly consistent. @throws zod's error where a record cannot be read */
export interface FindingReader {
  lookups(caseId: string): Promise<Lookups | undefined>;
  twins(digest: string): Promise<Twins | undefined>;
  pair(cases: readonly [string, string]): Promise<Pair | undefined>;
}

export interface IdentityReader {
  /**
   * Who the person of a case is by the newest form, and nothing of what was answered. Strongly consistent.
   * @returns undefined where an earlier release wrote the form
   */
  identity(caseId: string): Promise<Identity | undefined>;
}

/** A case that was found, and its place among those found: the later it came, the sooner it stands. */
export interface Found {
  caseId: string;
  place: string;
}

export interface FoundReader {
  /**
   * Cases that are found by one digest, the newest first. Reads an index that may lag by moments.
   * @param before the place of the last that is known; absent = from the newest
   * @returns at most `limit`; `isAll` where there are no more
   */
  found(
    digest: string,
    page: { limit: number; before?: string | undefined },
  ): Promise<{ found: Found[]; isAll: boolean }>;
}
