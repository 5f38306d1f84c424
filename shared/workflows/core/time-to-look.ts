/** Milliseconds that one more look and the answer may take: the store's client gives a hung look up after six seconds. */
const lookMilliseconds = 7000;

/**
 * Whether there is time for one more look at the store.
 * @param remaining milliseconds until whoever runs this is stopped
 */
export const timeToLook = (remaining: () => number) => (): boolean => remaining() > lookMilliseconds;

/** The same, but the first look is taken whatever time there is: so every part of a work gets somewhere. */
export function timeToLookAfterFirst(remaining: () => number): () => boolean {
  const isTime = timeToLook(remaining);
  let looks = 0;
  return () => looks++ === 0 || isTime();
}
