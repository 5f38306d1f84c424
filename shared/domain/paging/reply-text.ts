/** What a phone puts into a reply that its owner did not type: links, and the message that is reacted to. */
const quoted = /https?:\/\/\S+|[“"«][^”"»]{20,}[”"»]?/giu;

/** Four digits; those that stand beside others, as in a phone number, a time or a code, are none of ours. */
const group = /(?<![\p{L}\p{N}]-|\p{N}[.,:/]?)\d{4}(?![.,:/]?\p{N}|-[\p{L}\p{N}])/gu;
/** The only digits of a text, typed apart. */
const apart = /^\P{N}*?(?<!\p{L}-)(\d[ .-]?\d[ .-]?\d[ .-]?\d)(?!-\p{L})\P{N}*$/u;

/** A text that names more pages than these names none in particular. */
const most = 4;

const polite = /\bno (problem|prob|worries)\b|\b(no hay|sin) problemas?\b/giu;
const refusing =
  /[?¿]|(?<!\p{L})(no|nope|not|never|can['’]?t|cannot|won['’]?t|don['’]?t|unable|unavailable|decline[ds]?|reject(ed)?|wrong|busy|ocupad[oa]|imposible|nunca|rechazo)(?!\p{L})/iu;

/**
 * Finds the four digits of a page in a reply: `1234`, `reply 1234`, `1234 ok`, `12 34`. A text that refuses or asks has none: it must
 * not stop the paging, so that the next person is called.
 * @param text as it was sent, whatever it is
 * @returns each once, in the order of the text
 */
export function digitsIn(text: string): string[] {
  const typed = text.normalize('NFKC').replace(quoted, ' ');
  if (refusing.test(typed.replace(polite, ''))) return [];
  const alone = apart.exec(typed)?.[1]?.replace(/\D/g, '');
  const groups = new Set(typed.match(group) ?? (alone ? [alone] : []));
  return groups.size > most ? [] : [...groups];
}
