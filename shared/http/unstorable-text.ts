import type { InputFault } from '../domain/core/refusal.ts';
import { isStorable } from '../domain/core/storable-text.ts';
import { jsonPointer } from './input-faults.ts';

/** How JSON carries what cannot be stored. */
const suspicious = /\\u(d[89a-f]|0000)/i;

/**
 * Names the texts of a body that cannot be stored.
 * @param text the body as it came: only one that looks so is searched
 * @param body the same, parsed
 */
export const unstorableInBody = (text: string, body: unknown): InputFault[] =>
  suspicious.test(text) || !text.isWellFormed() ? unstorableTexts(body) : [];

/** Names the texts of a value that cannot be stored, wherever in it they are. */
export function unstorableTexts(value: unknown): InputFault[] {
  const faults: InputFault[] = [];
  const left: { pointer: string; value: unknown }[] = [{ pointer: '', value }];
  for (let each = left.pop(); each; each = left.pop()) {
    const { pointer, value } = each;
    if (typeof value === 'string' && !isStorable(value))
      faults.push({ pointer, detail: 'holds a broken character; type it again' });
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value))
      left.push({ pointer: `${pointer}${jsonPointer([name])}`, value: member });
  }
  return faults;
}
