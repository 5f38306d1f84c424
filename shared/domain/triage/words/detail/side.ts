import type { Readable } from '../phrases/annotate.ts';
import { isOf } from '../scope/context.ts';
import type { Bounds } from '../text/statements.ts';

/** The side that one mention gives, and the limb that it names. */
export type Sided = { readonly side: 'left' | 'right' | 'one' | 'both' | 'unknown'; readonly limb: string | undefined };

const WORDS_BEFORE = 3;
const WORDS_AFTER = 5;
const OWNERS: ReadonlySet<string> = new Set(['my', 'the', 'on', 'in', 'her', 'his', 'down', 'their']);
const WITH_SIDE: ReadonlySet<string> = new Set(['side', 'lower', 'upper', 'sided', 'one']);

/** "left leg", "on my left"; not "left me weak". */
const isSideWord = (text: Readable, at: number): boolean => {
  const token = text.tokens[at] ?? '';
  if (token !== 'left' && token !== 'right') return true;
  const next = text.tokens[at + 1] ?? '';
  if (isOf(text, at + 1, 'LIMB_ONE', 'LIMBS') || WITH_SIDE.has(next)) return true;
  return OWNERS.has(text.tokens[at - 1] ?? '') && !/^(?:me|now|away|after|before|home|work)$/.test(next);
};

/** "Numbness R foot": a letter right before a limb. */
const notedSide = (text: Readable, at: number): 'left' | 'right' | undefined => {
  const token = text.tokens[at];
  if ((token !== 'l' && token !== 'r') || !isOf(text, at + 1, 'LIMB_ONE', 'LIMBS')) return undefined;
  return token === 'l' ? 'left' : 'right';
};

const isOne = (text: Readable, at: number): boolean =>
  isOf(text, at, 'ONE') &&
  (isOf(text, at + 1, 'LIMB_ONE') || text.tokens[at + 1] === 'side' || text.tokens[at + 1] === 'lado');

/** What the word at one place says of the side; a plural counts where the phrase itself, or nothing yet, names a limb. */
const seenAt = (text: Readable, at: number, takesPlural: boolean): readonly string[] => {
  const noted = notedSide(text, at);
  return [
    ...(isOf(text, at, 'BOTH') ? ['both'] : []),
    ...(isOf(text, at, 'LEFT') && isSideWord(text, at) ? ['left'] : []),
    ...(isOf(text, at, 'RIGHT') && isSideWord(text, at) ? ['right'] : []),
    ...(noted === undefined ? [] : [noted]),
    ...(isOne(text, at) || isOf(text, at, 'ONE_SIDE') ? ['one'] : []),
    ...(takesPlural && isOf(text, at, 'LIMBS') ? ['plural'] : []),
  ];
};

/** Reads a side only from left, right, one, both or a plural: "my leg" gives none, and none counts as both (P5). */
export const sideOf = (text: Readable, span: Bounds, part: Bounds): Sided => {
  const seen = new Set<string>();
  let limb: string | undefined;
  const to = Math.min(part.end, span.end + WORDS_AFTER);
  for (let at = Math.max(part.start, span.start - WORDS_BEFORE); at < to; at += 1) {
    const takesPlural = limb === undefined || (at >= span.start && at < span.end);
    for (const side of seenAt(text, at, takesPlural)) seen.add(side);
    if (limb === undefined && isOf(text, at, 'LIMBS', 'LIMB_ONE')) limb = text.tokens[at]?.replace(/s$/, '');
  }
  return { side: chosen(seen), limb };
};

const chosen = (seen: ReadonlySet<string>): Sided['side'] => {
  if (seen.has('both') || (seen.has('left') && seen.has('right'))) return 'both';
  if (seen.has('left')) return 'left';
  if (seen.has('right')) return 'right';
  if (seen.has('plural')) return 'both';
  return seen.has('one') ? 'one' : 'unknown';
};

/** A mention without a side says nothing new beside one of the same limb, or of no limb, that gives it. */
const addsDoubt = (mention: Sided, sided: readonly Sided[]): boolean =>
  !sided.some(({ limb }) => mention.limb === undefined || mention.limb === limb);

/** The code for all mentions of one finding together; left in one place and right in another is bilateral. */
export const joinSides = (mentions: readonly Sided[]): 'unilateral' | 'side-unknown' | 'bilateral' => {
  const sides = new Set(mentions.map(({ side }) => side));
  if (sides.has('both') || (sides.has('left') && sides.has('right'))) return 'bilateral';
  const sided = mentions.filter(({ side }) => side !== 'unknown');
  const isInDoubt = mentions.some((mention) => mention.side === 'unknown' && addsDoubt(mention, sided));
  return isInDoubt ? 'side-unknown' : 'unilateral';
};
