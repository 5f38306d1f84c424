/**
 * Remembers what a zone's rules say about a date or minute, so that Temporal is asked once (targets.md P4). Zone rules do not
 * change while a process runs, so a remembered answer is the answer.
 * @param most how many answers are kept; when there would be more, all are forgotten.
 */
export function memoiseByZone<Key extends string | number, Answer>(
  most: number,
  read: (key: Key, zone: string) => Answer,
): (key: Key, zone: string) => Answer {
  const known = new Map<string, Answer>();
  return (key, zone) => {
    const name = `${key} ${zone}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const answer = read(key, zone);
    known.set(name, answer);
    return answer;
  };
}

/** @returns a function that makes the value at its first call and returns the same one ever after. */
export function memoiseOnce<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
