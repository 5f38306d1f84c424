import type { TriageInput } from '../input.ts';
import type { Readings } from '../ruleset.ts';
import { hasWords } from '../words/has-words.ts';
import { isForeignLanguage, isForeignScript } from '../words/is-unreadable.ts';

/** What the words of a case ask of people. */
export type TextReading = {
  /** M8: the lexicons cannot read the words. */
  readonly isUnreadable: boolean;
  /** P10, `unreadText`: there are words, so a person reads them. */
  readonly isForPeople: boolean;
};

/** Ruleset 1.0.0 took any character for words. */
const isText = (text: string, readings: Readings): boolean =>
  readings.unreadText ? hasWords(text) : text.trim() !== '';

const NO_TEXT: TextReading = { isUnreadable: false, isForPeople: false };

/** M8 compares the language given with the patient's words, and looks at the script of both texts. */
export const readText = ({ freeText, note, language }: TriageInput, readings: Readings): TextReading => {
  if (freeText === '' && note === '') return NO_TEXT;
  const own = isText(freeText, readings);
  const noted = readings.note && isText(note, readings);
  return {
    isUnreadable:
      (own && (isForeignLanguage(language) || isForeignScript(freeText))) || (noted && isForeignScript(note)),
    isForPeople: readings.unreadText && (own || noted),
  };
};
