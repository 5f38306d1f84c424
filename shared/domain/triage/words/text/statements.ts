import { turns } from '../lists/fillers.ts';
import type { Token } from './tokenise.ts';

/** From where to where, not including `end`. */
export type Bounds = { readonly start: number; readonly end: number };

/**
 * How a text falls into pieces, by token: the sentence, and the part of it between commas and turns ("but"). A sentence
 * without a stop is cut after so many words, which keeps the work linear.
 */
export type Pieces = { readonly sentence: readonly Bounds[]; readonly part: readonly Bounds[] };

const LONGEST_SENTENCE = 60;

const cutAt = (tokens: readonly Token[], endsBehind: (token: Token, length: number) => boolean): readonly Bounds[] => {
  const bounds: Bounds[] = [];
  let start = 0;
  tokens.forEach((token, at) => {
    if (!endsBehind(token, at + 1 - start) && at + 1 < tokens.length) return;
    const piece = { start, end: at + 1 };
    for (let inside = start; inside <= at; inside += 1) bounds.push(piece);
    start = at + 1;
  });
  return bounds;
};

const isStop = (token: Token): boolean => token === '.' || token === '?';

/** Cuts a text into sentences and parts. */
export const piecesOf = (tokens: readonly Token[]): Pieces => ({
  sentence: cutAt(tokens, (token, length) => isStop(token) || length >= LONGEST_SENTENCE),
  part: cutAt(tokens, (token) => isStop(token) || token === ',' || token === ':' || turns.has(token)),
});
