import type { TriageInput } from '../../input.ts';
import type { FindingPhrases } from '../findings/finding-phrases.ts';
import type { Readable } from '../phrases/annotate.ts';
import type { Found } from '../phrases/search.ts';
import type { Bounds, Pieces } from '../text/statements.ts';
import type { CueName } from './cues/cues.ts';

/** What a phrase of a finding stands for: whether it states or only names the symptom. */
export type MentionMeaning = Pick<FindingPhrases, 'field' | 'value'> & { readonly form: 'says' | 'names' };

/** One place where a finding stands in the text. */
export type Mention = Found<MentionMeaning>;

/** One place where a cue or an idiom stands. */
export type Cue = Found<CueName | 'idiom'>;

/** A text with everything found in it: what the scope of a mention is judged by. */
export type ReadText = Readable & {
  readonly pieces: Pieces;
  readonly submittedBy: TriageInput['submittedBy'];
  readonly mentions: readonly Mention[];
  readonly cues: ReadonlyMap<CueName | 'idiom', readonly Cue[]>;
};

/** The first of `sorted` that starts at `start` or behind it. */
const firstFrom = (sorted: readonly Bounds[], start: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Those that lie wholly between two places. `sorted`: by `start`, as phrases/search.ts finds them. */
const within = <Piece extends Bounds>(sorted: readonly Piece[], start: number, end: number): readonly Piece[] =>
  sorted.slice(firstFrom(sorted, start), firstFrom(sorted, end)).filter((piece) => piece.end <= end);

/** The cues of one kind that lie wholly between two places. */
export const cuesWithin = (text: ReadText, name: CueName | 'idiom', start: number, end: number): readonly Cue[] =>
  within(text.cues.get(name) ?? [], start, end);

/** The mentions that lie wholly between two places. */
export const mentionsWithin = ({ mentions }: ReadText, start: number, end: number): readonly Mention[] =>
  within(mentions, start, end);

const covering = new WeakMap<readonly Bounds[], ReadonlyMap<number, readonly Bounds[]>>();

/** The pieces that cover each token, written out once for each text. */
const coverOf = <Piece extends Bounds>(pieces: readonly Piece[]): ReadonlyMap<number, readonly Piece[]> => {
  const there = covering.get(pieces) as ReadonlyMap<number, readonly Piece[]> | undefined;
  if (there !== undefined) return there;
  const cover = new Map<number, Piece[]>();
  for (const piece of pieces) {
    for (let at = piece.start; at < piece.end; at += 1) cover.set(at, [...(cover.get(at) ?? []), piece]);
  }
  covering.set(pieces, cover);
  return cover;
};

/** Those that share a word with what lies between two places; one may come twice. */
export const touching = <Piece extends Bounds>(pieces: readonly Piece[], { start, end }: Bounds): readonly Piece[] => {
  if (pieces.length === 0) return [];
  const cover = coverOf(pieces);
  const found: Piece[] = [];
  for (let at = start; at < end; at += 1) found.push(...(cover.get(at) ?? []));
  return found;
};

/** Whether a list has a member at that place. */
export const isOf = ({ hits }: Readable, at: number, ...lists: readonly string[]): boolean => {
  for (const { list } of hits[at] ?? []) if (lists.includes(list)) return true;
  return false;
};

/** The words between two places. */
export const wordsBetween = ({ tokens }: Readable, start: number, end: number): readonly string[] =>
  tokens.slice(start, end);
