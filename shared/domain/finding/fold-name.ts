/** Letters that Unicode does not take apart, and what people type who lack the key for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ə: 'e',
  ς: 'σ',
};
const written = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/**
 * Marks that are written or left out at will: accents, the points of Hebrew, the vowel signs of Arabic. In other scripts, those of
 * India among them, a mark is a vowel, without which a name is another one.
 */
const marks = /(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]/gu;
/** Letters that stand for an apostrophe, and are typed as one: of Hawaiian, Ukrainian, Arabic names and others. */
const apostrophes = /[\u02b9-\u02bf\u02c8\ua78b\ua78c]/g;
/** A stroke that only lengthens an Arabic word; and what shows nothing. */
const unseen = /[\u0640\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Folds a name to what all ways of writing it have in common: `NÚÑEZ` and `nunez` fold alike, in whichever normal form they come.
 * Case, accents, ligatures and widths are gone; what parts words is still there.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(apostrophes, "'")
    .replace(unseen, '')
    .replace(marks, '')
    .replace(written, (letter) => plainLetters[letter] ?? letter);
