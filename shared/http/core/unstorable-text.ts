import type { InputFault } from '../../domain/core/refusal.ts';
import { isStorable } from '../../domain/core/storable-text.ts';
import { jsonPointer } from './input-faults.ts';

/** A value with the names that lead to it, the last one first: most values are at no fault, so that few paths are written. */
interface Place {
  value: unknown;
  name?: string;
  within?: Place;
}

function pointerOf(place: Place): string {
  const names: string[] = [];
  for (let each: Place | undefined = place; each; each = each.within)
    if (each.name !== undefined) names.push(each.name);
  return jsonPointer(names.reverse());
}

/** Names the texts of a value that cannot be stored, wherever in it they are. */
export function unstorableTexts(value: unknown): InputFault[] {
  const faults: InputFault[] = [];
  const left: Place[] = [{ value }];
  for (let within = left.pop(); within; within = left.pop()) {
    const { value } = within;
    if (typeof value === 'string' && !isStorable(value))
      faults.push({ pointer: pointerOf(within), detail: 'holds a broken character; type it again' });
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value)) left.push({ name, value: member, within });
  }
  return faults;
}
