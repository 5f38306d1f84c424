import type { IdPrefix, IdSource } from '../../shared/domain/core/ids.ts';

/** Commits of all histories of this process. */
let commits = 0;
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Ids that are the same each time, but for those of commits: the engine remembers these beyond a history. */
export function idsOf(seed: number): IdSource {
  let last = 0;
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  const next = (prefix: IdPrefix) =>
    prefix === 'txn' ? `txn_${digits(++commits, 20)}` : `${prefix}_${digits(seed, 8)}${digits(++last, 12)}`;
  const letters = (value: number): string =>
    [0, 1, 2, 3].map((at) => alphabet[Math.floor(value / alphabet.length ** at) % alphabet.length]).join('');
  return { next, code: () => `${letters(seed)}-${letters(++last)}` };
}
