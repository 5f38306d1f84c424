import table from './us-states.json' with { type: 'json' };
import { writtenText } from './written-text.ts';

/** Letters alone, in one case: `N.Y.`, `ny` and `NY` are the same. */
const plain = (text: string): string => text.normalize('NFD').replace(/\P{L}/gu, '').toUpperCase();

const lettersOf = new Map([
  ...Object.entries(table.states).flatMap(([letters, name]) => [
    [letters, letters] as const,
    [plain(name), letters] as const,
  ]),
  ...Object.entries(table.otherNames).map(([name, letters]) => [plain(name), letters] as const),
]);

/** A state or possession by its name or letters; leaves as its two letters. */
export const UsState = writtenText(
  60,
  (written) => lettersOf.get(plain(written)),
  'is not a US state; write it like NY',
);
