type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Adds answers to those given before, as JSON Merge Patch (RFC 7396): an object is merged member by member, anything else
 * replaces, null takes an answer back.
 */
export function mergeAnswers(before: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Json = isObject(before) ? { ...before } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergeAnswers(merged[name], value);
  }
  return merged;
}
