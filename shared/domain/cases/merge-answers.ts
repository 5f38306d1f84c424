import { isPlainObject } from '../core/plain-object.ts';

/** Answers lie three levels deep (`symptoms`, `gait`, `value`). What lies deeper than this is no answer, and is not walked. */
const deepestLevel = 8;

/**
 * Adds answers to those given before, as JSON Merge Patch (RFC 7396): an object is merged member by member, anything else
 * replaces, null takes an answer back. Below the patch itself members of any name stay members, `__proto__`
 * too, so that each can be refused by name.
 */
export function mergeAnswers(before: unknown, patch: unknown, level = 0): unknown {
  if (!isPlainObject(patch) || level === deepestLevel) return patch;
  const merged = new Map(isPlainObject(before) ? Object.entries(before) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergeAnswers(merged.get(name), value, level + 1));
  }
  return Object.fromEntries(merged);
}
