import { doneWords, reachedWords, yesPictures, yesWords } from './reply-words.ts';

/** Characters; a longer text is a machine's, or quotes the page. */
const longest = 160;
/** A text that names more pages than these names none in particular. */
const most = 4;

/** Longest first, so that `on my way` is not read as a word and a rest. */
const phrases = yesWords.toSorted((a, b) => b.length - a.length).join('|');
const pictures = yesPictures.join('|');
const yes = new RegExp(
  `(?<![\\p{L}\\p{M}'])(?:${phrases})(?![\\p{L}\\p{M}'])|(?:${pictures})\\p{EMod}?|[:;]-?\\)`,
  'gu',
);

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}'])(?:${words.join('|')})(?![\\p{L}\\p{M}'])`, 'u');
const reached = anyOf(reachedWords);
const done = anyOf(doneWords);

/** What phones add unseen: marks of direction and of joining, and how a picture is drawn. */
const unseen = /\p{Cf}|\u{FE0E}|\u{FE0F}/gu;
const apostrophes = /[’‘ʼ´`]/gu;
/** The digits of Arabic and Persian keyboards: the last four bits of each are its value. */
const arabicDigits = /[٠-٩۰-۹]/gu;
const bracketed = /\((\d{4})\)/gu;

/** Four digits; those that stand beside others, as in a phone number, a time or a code, are none of ours. */
const group = /(?<!\d[.,:-]?)\d{4}(?![.,:-]?\d)/gu;
const mark = `[ .,;:!¡#*'"“”«»_-]`;
const onlyGroups = new RegExp(`^(?:${mark}|${group.source})*$`, 'u');
/** Four digits typed apart. */
const apart = new RegExp(`^${mark}*(\\d[ .-]?\\d[ .-]?\\d[ .-]?\\d)${mark}*$`, 'u');

const plain = (text: string): string =>
  text
    .replace(apostrophes, "'")
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(bracketed, ' $1 ')
    .replace(/\s+/gu, ' ')
    .toLowerCase();

/**
 * Finds the four digits of a page in a reply: alone, or with words of a yes and nothing else (`1234`, `reply 1234`, `1234 ok`, `12 34`).
 * A text with any other word or sign has none: it may refuse, ask, come from a machine or be the page itself, and must not stop the
 * paging, so that the next person is called.
 * @param text as it was sent, whatever it is
 * @returns each once, in the order of the text
 */
export function digitsIn(text: string): string[] {
  if (text.length > longest) return [];
  const typed = plain(text).replace(yes, ' ');
  const alone = apart.exec(typed)?.[1]?.replace(/\D/gu, '');
  if (alone !== undefined) return [alone];
  const groups = onlyGroups.test(typed) ? new Set(typed.match(group)) : new Set<string>();
  return groups.size > most ? [] : [...groups];
}

/**
 * What a reply tells of the call to the patient. `reached`: somebody talked to them. `done`: that too, where its sender had answered
 * the page before; else it may be no more than a yes.
 * @param text one in which `digitsIn` finds digits, so that every word of it is known
 */
export function saysIn(text: string): 'reached' | 'done' | undefined {
  const typed = plain(text);
  if (reached.test(typed)) return 'reached';
  return done.test(typed) ? 'done' : undefined;
}
