import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { LinkKeys } from '../../../../shared/links/link-token.ts';
import { openPageState, sealPageState } from '../../../../shared/links/page-state.ts';

const Search = z.strictObject({ q: z.string() });

/** A working day: then whoever goes back searches again. */
const seconds = 12 * 3600;

/** More than a search may have (case-search.ts), so that what is too long is still told so, in an address that is short enough. */
const longest = 600;

/** What was searched for, for an address: sealed, because it may be a name. */
export const sealSearch = (keys: LinkKeys, q: string, now: Temporal.Instant): string =>
  sealPageState(keys, 'find', { q: q.slice(0, longest) }, { now, seconds });

/** @returns undefined for what was sealed too long ago, or not by us */
export function openSearch(keys: LinkKeys, sealed: string, now: Temporal.Instant): string | undefined {
  const opened = openPageState(keys, 'find', sealed, { schema: Search, now });
  return 'state' in opened ? opened.state.q : undefined;
}
