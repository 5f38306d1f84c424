import { createHash, randomInt } from 'node:crypto';
import type { IdPrefix, IdSource } from '../domain/core/ids.ts';

const base32 = '0123456789abcdefghjkmnpqrstvwxyz';
/** No 0/O, 1/I/L: a code is read out on the phone. */
const spoken = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const pick = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Ids and codes from the operating system's random source: an id cannot be guessed from another. */
export const randomIds: IdSource = {
  next: (prefix) => `${prefix}_${pick(base32, 20)}`,
  code: () => `${pick(spoken, 4)}-${pick(spoken, 4)}`,
};

/** @returns an id in the form of the others that is always the same for the same parts: what is promised twice is one thing. */
export function derivedId(prefix: IdPrefix, ...parts: string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  return `${prefix}_${Array.from(bytes.subarray(0, 20), (byte) => base32[byte % base32.length]).join('')}`;
}
