/** Keeps so many answers by name; when there would be more, all are forgotten. */
function keeper<Answer>(most: number): (name: string, read: () => Answer) => Answer {
  const known = new Map<string, Answer>();
  return (name, read) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const answer = read();
    known.set(name, answer);
    return answer;
  };
}

/**
 * Remembers answers that never change, so that Temporal is asked once (targets.md P4).
 * @param most how many answers are kept
 */
export function memoise<Answer>(most: number, read: (key: string) => Answer): (key: string) => Answer {
  const kept = keeper<Answer>(most);
  return (key) => kept(key, () => read(key));
}

/**
 * Remembers what a zone's rules say about a date or minute. Zone rules do not change while a process runs, so a remembered answer is
 * the answer.
 * @param most how many answers are kept
 */
export function memoiseByZone<Key extends string | number, Answer>(
  most: number,
  read: (key: Key, zone: string) => Answer,
): (key: Key, zone: string) => Answer {
  const kept = keeper<Answer>(most);
  return (key, zone) => kept(`${key} ${zone}`, () => read(key, zone));
}

/** @returns a function that makes the value at its first call and returns the same one ever after. */
export function memoiseOnce<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
