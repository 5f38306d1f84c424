/** Every way of ending a line, the soft break of word processors and Unicode's separators among them. */
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Scripts whose letters change their form beside a joiner (Unicode 16, section 23.2). */
const joinedScripts =
  '\\p{scx=Arab}\\p{scx=Beng}\\p{scx=Deva}\\p{scx=Gujr}\\p{scx=Guru}\\p{scx=Khmr}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Mymr}' +
  '\\p{scx=Orya}\\p{scx=Sinh}\\p{scx=Syrc}\\p{scx=Taml}\\p{scx=Telu}';
const joiner = `(?<=[${joinedScripts}])[\\u200c\\u200d](?=[${joinedScripts}])`;

/** Format and control characters; a joiner inside a word that needs it is caught apart, to be kept. */
const unseen = new RegExp(`(${joiner})|\\p{Cf}|[^\\P{Cc}\\n\\t]`, 'gu');

/**
 * Reads a text as its writer saw it: without format and control characters, in NFC, trimmed. Line breaks (all as `\n`) and tabs
 * stay: they part words.
 */
export const tidyText = (text: string): string =>
  text.replace(lineBreaks, '\n').replace(unseen, '$1').normalize('NFC').trim();

/** Letters of the standard that show nothing: Hangul fillers and the like have this property, the Braille blank has not. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a reader sees anything of a text. */
export const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(invisible, ''));
