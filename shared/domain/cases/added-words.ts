import { DIAGNOSES_LIMIT, FREE_TEXT_LIMIT } from '../triage/input.ts';

/** The end of a text, as much of it as is read: it begins with a whole character, for half of one cannot be stored. */
const endOf = (text: string): string => text.slice(-FREE_TEXT_LIMIT).replace(/^[\udc00-\udfff]/, '');

/**
 * Adds a note to the one before, in a paragraph of its own. A note that stands there already adds nothing. Where both are longer than
 * what is read, the beginning gives way: older versions of the record keep it, and what it raised stays raised.
 */
export function withNote(before: string, note: string): string {
  if (note === '' || `\n\n${before}\n\n`.includes(`\n\n${note}\n\n`)) return before;
  return endOf([before, note].filter((part) => part !== '').join('\n\n'));
}

/** Adds codes to those before, which stay as they are where none is new; of too many the oldest give way. */
export const withCodes = (before: readonly string[], codes: readonly string[]): string[] =>
  codes.every((code) => before.includes(code))
    ? [...before]
    : [...new Set([...before, ...codes])].slice(-DIAGNOSES_LIMIT);
