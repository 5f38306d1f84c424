import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { TimesState } from '../../shared/contract/visit-pages.ts';
import { keysAt, readKept } from '../../shared/links/kept-link-keys.ts';
import { sealPageState } from '../../shared/links/page-state.ts';

/**
 * The address of the page of times, as the page after an intake and the page of a visit lead to it.
 * @param dataDir of the running system, whose keys seal it
 * @param now RFC 3339 instant by the system's clock
 */
export function timesAddressOf(dataDir: string, now: string, state: TimesState, lang: 'en' | 'es' = 'en'): string {
  const at = Temporal.Instant.from(now);
  const kept = readKept(JSON.parse(readFileSync(join(dataDir, 'link-keys.json'), 'utf8')));
  const keys = keysAt(kept, Math.floor(at.epochMilliseconds / 1000));
  const d = sealPageState(keys, 'times', state, { now: at, seconds: 24 * 3600 });
  return `/appointments/times?${new URLSearchParams({ lang, d })}`;
}
