import { isPlainObject } from '../../domain/core/plain-object.ts';
import { readCodes } from '../../domain/triage/codes/read-codes.ts';

/** Codes one by one: of a list, of a text with commas or line ends between them, or of `{code}`, as coded values are written (FHIR). */
const codesIn = (raw: unknown): unknown[] => {
  if (Array.isArray(raw)) return raw.map((one) => (isPlainObject(one) ? one.code : one));
  return typeof raw === 'string' ? raw.split(/[,;\n]/) : [];
};

/** What a code tells the rules: something of the spine, a cancer alone (of which lists are full), or nothing. */
function rankOf(code: unknown): number {
  const read = typeof code === 'string' ? readCodes([code]) : undefined;
  if (!read || read.size === 0) return 2;
  return read.has('cancer') && read.size === 1 ? 1 : 0;
}

/**
 * The diagnosis codes of a form at fault, from every place where some stand. Each once; what tells the rules most comes first, for of too
 * many the last are left out.
 * @returns undefined where no place is given
 */
export function strayCodes(places: readonly unknown[]): unknown[] | undefined {
  if (places.every((place) => place === undefined)) return undefined;
  return [...new Set(places.flatMap(codesIn))].toSorted((a, b) => rankOf(a) - rankOf(b));
}
