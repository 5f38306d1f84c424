import type { InputFault } from '../domain/refusal.ts';
import { jsonPointer } from './input-faults.ts';

/** Halves of a character and NUL: JSON can carry them, UTF-8 and DynamoDB cannot. */
const suspicious = /\\u(d[89a-f]|0000)/i;
const isUnstorable = (text: string): boolean => !text.isWellFormed() || text.includes('\u0000');

/**
 * Names the texts of a body that cannot be stored.
 * @param text the body as it came: only one that looks so is searched
 * @param body the same, parsed
 */
export function unstorableTexts(text: string, body: unknown): InputFault[] {
  if (!suspicious.test(text)) return [];
  const faults: InputFault[] = [];
  const left: { pointer: string; value: unknown }[] = [{ pointer: '', value: body }];
  for (let each = left.pop(); each; each = left.pop()) {
    const { pointer, value } = each;
    if (typeof value === 'string' && isUnstorable(value))
      faults.push({ pointer, detail: 'holds a broken character; type it again' });
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value))
      left.push({ pointer: `${pointer}${jsonPointer([name])}`, value: member });
  }
  return faults;
}
