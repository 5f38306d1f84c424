import { rememberedWords } from '../remembered.ts';
import { shorthand } from './shorthand.ts';

/**
 * One piece of a text: a word or number as it is compared (lower case, no accents, ñ kept), or a mark. `.` ends a
 * sentence, `?` a question, `,` and `:` a part of one.
 */
export type Token = string;

/** The marks that a text is cut into besides its words. */
export const MARKS: ReadonlySet<Token> = new Set(['.', '?', ',', ':']);

const KEPT_ENYE = '\u0001';
const PIECE =
  /\d+(?:[.,]\d+)?|[a-z]\/(?:[a-z](?![a-z])|(?![a-z]))|[a-zñ0-9]+(?:'[a-zñ]+)*|[#°%&]|\.{2,}|[.!;?¿,:()[\]\u2013\u2014\n/-]/g;
const SENTENCE_END = /^[.!;]$/;
const PART_END = /^(?:,|\(|\)|\[|\]|\u2013|\u2014|-|\.{2,})$/;
const NOT_WRITTEN_TOGETHER = /^(do|does|did|have|has|had|is|are|was|were|could|would|should)n'?t$/;

const withoutAccents = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ñ', KEPT_ENYE)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(KEPT_ENYE, 'ñ')
    .replace(/[’‘´`ʼ]/g, "'");

/** A letter drawn out for stress: "noooo", "weeeak". */
const withoutDrawl = (word: string): string => word.replace(/([a-zñ])\1{2,}/g, '$1');

const wordsOf = rememberedWords((typed: string): readonly string[] => {
  const word = withoutDrawl(typed);
  const written = shorthand.get(word);
  if (written !== undefined) return written.split(' ');
  const negated = NOT_WRITTEN_TOGETHER.exec(word)?.[1];
  if (negated !== undefined) return [negated, 'not'];
  if (word.endsWith("'s")) return [word.slice(0, -2), 's'];
  return [word.replaceAll("'", '')];
});

const tokensOf = (piece: string, lineEnd: 'blank' | 'stop'): readonly Token[] => {
  if (piece === '\n') return lineEnd === 'stop' ? ['.'] : [];
  if (piece === '¿') return [];
  if (SENTENCE_END.test(piece)) return ['.'];
  if (PART_END.test(piece)) return [','];
  if (piece === '/') return ['or'];
  return wordsOf(piece);
};

/**
 * Cuts a clean text into words and marks. A line end is nothing (`blank`) or the end of a sentence (`stop`): a text
 * with line ends is read both ways, because nobody can know which was meant.
 */
export const tokenise = (clean: string, lineEnd: 'blank' | 'stop'): readonly Token[] => {
  const pieces =
    withoutAccents(clean)
      .replace(/([a-zñ0-9])-(?=[a-zñ0-9])/g, '$1 ')
      .replaceAll(/\bcan not\b/g, 'cannot')
      .match(PIECE) ?? [];
  return pieces.flatMap((piece) => tokensOf(piece, lineEnd));
};
