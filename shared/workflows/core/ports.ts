import type { Temporal } from 'temporal-polyfill';
import type { Change, RequestRecord } from './changes.ts';

/** The one door for writes. */
export interface Ledger {
  /**
   * @param token names this commit, at most 36 characters: the same call again under it is carried out once
   * @throws Conflict, Throttled: nothing was written then. CommitInProgress: the same call again tells. Anything else, a
   * time-out too, says nothing about whether it was written.
   */
  commit(changes: readonly Change[], token: string): Promise<void>;
}

export interface RequestReader {
  /** Strongly consistent; also one that has expired and still stands there. @throws zod's error where it is no kept answer */
  answered(requestKey: string): Promise<RequestRecord | undefined>;
}

/** `limit`: most items of a page, at least 1. `cursor`: where the page before ended; absent = from the beginning. */
export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

/** The same of a list that grows with time. */
export interface OrderedPageRequest extends PageRequest {
  /** Which is first; absent = the oldest. */
  order?: 'oldest' | 'newest' | undefined;
}

/** Items that cannot be read are left out, so a page may be short. Without a cursor it is the last one. */
export interface Page<T> {
  items: T[];
  cursor?: string;
}

export interface Clock {
  now(): Temporal.Instant;
}

/** Waits between attempts; passed in so that tests need not wait. */
export type Pause = (milliseconds: number) => Promise<void>;
