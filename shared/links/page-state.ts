import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { epochSeconds } from '../domain/core/instants.ts';
import type { LinkKeys } from './link-token.ts';
import { seal, unseal } from './seal.ts';

/** What a page may be sealed for: one page reads no other's. */
export type PageStateKind =
  | 'intake'
  | 'form'
  | 'saved'
  | 'times'
  | 'hold'
  | 'booked'
  | 'details'
  | 'worse'
  | 'find'
  | 'again';

const Sealed = z.strictObject({ until: z.int(), state: z.unknown() });

/** Names the kind to the seal. */
const secretOf = (kind: PageStateKind): string => `spinebridge-page.${kind}`;

/** Characters of a sealed state that every browser, proxy and gateway takes in a query. */
export const longestSealed = 1_900;

/** How long an address opens its page. */
export interface Lasts {
  now: Temporal.Instant;
  seconds: number;
  /** Epoch second that it never outlives: the end of the right by which it is made, or of the address that led to it. */
  endsBy?: number | undefined;
}

/**
 * Seals what a page shows, so that it can stand in the page's address: going back, loading again and a second tab then find everything,
 * and nobody reads it there, nor in a history, but we.
 * @returns text that needs no escaping in a query
 */
export const sealPageState = (
  keys: LinkKeys,
  kind: PageStateKind,
  state: unknown,
  { now, seconds, endsBy = Infinity }: Lasts,
): string =>
  seal(keys, secretOf(kind), JSON.stringify({ until: Math.min(epochSeconds(now) + seconds, endsBy), state }));

/** How an address was found: what it holds and the epoch second at which it ends, or why it opens nothing. */
export type OpenedState<State> = { state: State; until: number } | { ended: 'expired' | 'unreadable' };

/** @returns what was sealed, where it was sealed for this kind of page, is of its schema and has not expired. Throws nothing. */
export function openPageState<Schema extends z.ZodMiniType>(
  keys: LinkKeys,
  kind: PageStateKind,
  sealed: string,
  { schema, now }: { schema: Schema; now: Temporal.Instant },
): OpenedState<z.infer<Schema>> {
  const text = unseal(keys, secretOf(kind), sealed);
  const read = text === undefined ? undefined : Sealed.safeParse(JSON.parse(text)).data;
  if (!read) return { ended: 'unreadable' };
  if (read.until <= epochSeconds(now)) return { ended: 'expired' };
  const state = z.safeParse(schema, read.state);
  return state.success ? { state: state.data, until: read.until } : { ended: 'unreadable' };
}
