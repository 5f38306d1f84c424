import { isPlainObject } from '../../domain/core/plain-object.ts';
import { readCodes } from '../../domain/triage/codes/read-codes.ts';

/** Codes one by one: of a list, of a text with commas or line ends between them, or of `{code}`, as coded values are written (FHIR). */
const codesIn = (raw: unknown): unknown[] => {
  if (Array.isArray(raw)) return raw.map((one) => (isPlainObject(one) ? one.code : one));
  return typeof raw === 'string' ? raw.split(/[,;\n]/) : [];
};

const saysSomething = (code: unknown): boolean => typeof code === 'string' && readCodes([code]).size > 0;

/**
 * The diagnosis codes of a form at fault, from every place where some stand. Those that the rules read come first, for of too many the
 * last are left out.
 * @returns undefined where no place is given
 */
export function strayCodes(places: readonly unknown[]): unknown[] | undefined {
  if (places.every((place) => place === undefined)) return undefined;
  const codes = places.flatMap(codesIn);
  return [...codes.filter(saysSomething), ...codes.filter((code) => !saysSomething(code))];
}
