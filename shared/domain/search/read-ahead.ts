import type { IsEnough, WeekToRead } from './weeks-to-read.ts';

/** How many practitioner-days a part has that has to be read. */
export const daysIn = ({ groups }: WeekToRead): number => groups.reduce((count, { days }) => count + days.length, 0);

/**
 * Hands out parts in order, each with those after it that are wanted as well: they can be read at the same time, and what is not
 * needed any more when a page is full is not asked for.
 * @returns tells the next part and what to read ahead, until `isEnough` of it comes after what was read; undefined at the end
 */
export function readAhead(parts: Iterator<WeekToRead>): (isEnough: IsEnough) => WeekToRead | undefined {
  const queue: WeekToRead[] = [];
  const pull = (): boolean => {
    const { value, done } = parts.next();
    if (!done) queue.push(value);
    return !done;
  };
  const endOf = (part: WeekToRead | undefined): number => part?.dates.at(-1)?.end ?? 0;
  return (isEnough) => {
    if (queue.length === 0 && !pull()) return undefined;
    const daysQueued = (): number => queue.reduce((count, part) => count + daysIn(part), 0);
    while (!isEnough(daysQueued(), endOf(queue.at(-1))) && pull());
    const [first, ...ahead] = queue;
    queue.shift();
    return first && { ...first, ahead };
  };
}
