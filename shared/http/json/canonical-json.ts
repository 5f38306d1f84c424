import { isPlainObject } from '../../domain/core/plain-object.ts';
import { HttpFault } from '../core/http-fault.ts';

/** Deeper than any body that we describe. */
const deepest = 64;

/**
 * Writes parsed JSON so that equal data give equal text, whatever the order of keys and the white space they came with (in the
 * manner of RFC 8785). Numbers are equal as JavaScript reads them.
 * @throws HttpFault 400 for what is nested too deeply to be compared
 */
export function canonicalJson(value: unknown, level = 0): string {
  if (level > deepest) throw new HttpFault(400, 'too-deep', `The body is nested deeper than ${deepest} levels.`);
  const inner = (member: unknown): string => canonicalJson(member, level + 1);
  if (Array.isArray(value)) return `[${value.map(inner).join(',')}]`;
  if (!isPlainObject(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${inner(value[name])}`).join(',')}}`;
}
