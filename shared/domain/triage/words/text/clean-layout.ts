/** Marks that layout puts between words: they separate lines. */
const BLOCK_TAG = /<\/?(?:br|p|li|ul|ol|div|tr|td|h[1-6])\b[^<>]{0,200}>/gi;
const ANY_TAG = /<\/?[a-z][^<>]{0,200}>/gi;
const ENTITY_BLANK = /&(?:nbsp|#160|ensp|emsp|thinsp);/gi;
const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&(?:amp|#38);/gi, '&'],
  [/&(?:apos|#39|rsquo|#8217);/gi, "'"],
  [/&(?:lt|gt|quot|#34);/gi, ' '],
];
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const HYPHEN_AT_LINE_END = /(\p{L})[-\u2010\u2011]\s*\n\s*(?=\p{L})/gu;
const BULLET = /[\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7]|(?:^|\n)[ \t]*[-*+>]+[ \t]/g;
/** Format characters (soft hyphen, zero-width and direction marks) and control characters but for line feed and tab. */
const INVISIBLE = /(?![\t\n])[\p{Cf}\p{Cc}]/gu;

/**
 * The text without what layout adds: invisible characters and markup gone, a word broken at a line end joined, every
 * kind of line end and bullet a line feed. Linear in the length of the text.
 */
export const cleanLayout = (text: string): string =>
  ENTITIES.reduce((so, [entity, plain]) => so.replace(entity, plain), text.replace(ENTITY_BLANK, ' '))
    .normalize('NFKC')
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(BLOCK_TAG, '\n')
    .replace(ANY_TAG, '')
    .replace(HYPHEN_AT_LINE_END, '$1')
    .replace(BULLET, '\n');
