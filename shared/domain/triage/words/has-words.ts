const NOTHING: ReadonlySet<string> = new Set([
  'no',
  'none',
  'nothing',
  'na',
  'nada',
  'ninguno',
  'ninguna',
  'noaplica',
  'notapplicable',
]);

/** White space, punctuation, control and format characters. */
const BETWEEN_WORDS = /[\s\p{P}\p{C}]/gu;

/**
 * Whether a text says anything that a person must read: false for an empty one, and for one whose only word is that there
 * is nothing to say. Source: clinical.md P10, `unreadText`.
 */
export const hasWords = (text: string): boolean => {
  if (text === '') return false;
  const rest = text.replace(BETWEEN_WORDS, '').toLowerCase();
  return rest !== '' && !NOTHING.has(rest);
};
