import { randomInt } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%! ';
const letter = (): string => letters[randomInt(letters.length)] ?? 'A';

/** Ways of altering a text; each may by chance leave it as it is. */
const ways: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + letter() + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + letter() + text.slice(at),
  (text, at) => text.slice(0, at),
  (text, at) => text + text.slice(at),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text, at) => `${text.slice(0, at)}${text.slice(at + 1, at + 2)}${text.slice(at, at + 1)}${text.slice(at + 2)}`,
];

/** @returns a text altered in one or two places; never the text itself */
export function altered(text: string): string {
  const once = (from: string) => ways[randomInt(ways.length)]?.(from, randomInt(from.length + 1)) ?? from;
  const changed = randomInt(4) === 0 ? once(once(text)) : once(text);
  return changed.trim() === text ? altered(text) : changed;
}
