import { isPlainObject } from './plain-object.ts';

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, at) => isSameData(each, b[at]));

/** Whether two values are the same JSON data: the order of members does not count, nor does a member that is undefined. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return isSameList(a, b);
  if (!isPlainObject(a) || !isPlainObject(b)) return Object.is(a, b);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const memberOf = (value: typeof a, name: string) => (Object.hasOwn(value, name) ? value[name] : undefined);
  return [...names].every((name) => isSameData(memberOf(a, name), memberOf(b, name)));
}
