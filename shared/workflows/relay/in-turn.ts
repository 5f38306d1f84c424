/** The last that was begun under each name. */
const last = new Map<string, Promise<unknown>>();

/**
 * Runs what goes by the same name one after the other, within this process: they would only come in each other's way. It is no
 * lock; other processes are kept apart by the conditions of their writes.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  last.set(name, mine);
  const forget = () => {
    if (last.get(name) === mine) last.delete(name);
  };
  mine.then(forget, forget);
  return mine;
}
