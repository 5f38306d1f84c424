const KEPT_ENYE = '\u0001';

/**
 * English contractions written out, so that a negation is a word of its own. Also without the apostrophe, as typed on
 * phones.
 */
const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bw\/o\b/g, 'without'],
  [/\bb\/l\b/g, 'bilateral'],
  [/\b(?:can'?t|can not)\b/g, 'cannot'],
  [/\bwon'?t\b(?! to)/g, 'will not'],
  [/\b(do|does|did|have|has|had|is|are|was|were|could|would|should)n'?t\b/g, '$1 not'],
  [/\bi'?m\b/g, 'i am'],
  [/\bi'?ve\b/g, 'i have'],
  [/\b(it|that|there|she|he)'s\b/g, '$1 is'],
  [/\b(they|we|you)'re\b/g, '$1 are'],
];

const withoutAccents = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ñ', KEPT_ENYE)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(KEPT_ENYE, 'ñ')
    .replace(/[’‘´`ʼ]/g, "'");

const withContractionsWrittenOut = (text: string): string =>
  contractions.reduce((so, [pattern, full]) => so.replace(pattern, full), text);

/**
 * The text as the patterns expect it: lower case, no accents but ñ kept (año is no ano), contractions written out,
 * words separated by single spaces, and every clause boundary a token of its own: `.` ends a sentence, `?` a question,
 * `,` a part of one.
 */
export const normalise = (text: string): string => {
  const plain = withContractionsWrittenOut(withoutAccents(text))
    .replace(/(\d)[.,](?=\d)/g, '$1')
    .replace(/([a-zñ])\/(?=[a-zñ])/g, '$1 or ')
    .replace(/\?/g, ' ? ')
    .replace(/[.!;\n\r•]+/g, ' . ')
    .replace(/[,()[\]–—]| - /g, ' , ')
    .replace(/[^a-z0-9ñ'.,?]+/g, ' ');
  return ` ${plain.trim()} . `;
};
