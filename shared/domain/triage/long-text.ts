import { FREE_TEXT_LIMIT } from './input.ts';

/** Characters that neighbouring stretches share, so that what is said across a cut is whole in one of them. */
const shared = 400;

/** Most stretches of one text: reading takes time, and nobody writes more about one person. */
const mostStretches = 12;

/** Shows that a stretch is not the beginning. */
const mark = '… ';
const length = FREE_TEXT_LIMIT - mark.length;

/** A stretch from `start` on, or from the first sentence that begins soon after: what denies a finding may stand before it. */
function stretchFrom(text: string, start: number): string {
  const ended = /[.!?\n]\s*/.exec(text.slice(start, start + shared));
  const from = ended ? start + ended.index + ended[0].length : start;
  return mark + text.slice(from, start + length).toWellFormed();
}

/**
 * A text that is too long to be kept, once for each stretch that could be kept of it: the beginning, the end, then what lies between.
 * @returns the text alone where it is short enough, or no text
 */
export function stretchesOf(text: unknown): readonly unknown[] {
  if (typeof text !== 'string' || text.length <= FREE_TEXT_LIMIT) return [text];
  const between: string[] = [];
  for (let start = FREE_TEXT_LIMIT - shared; start + length < text.length; start += length - shared)
    between.push(stretchFrom(text, start));
  return [text, stretchFrom(text, text.length - length), ...between].slice(0, mostStretches);
}
