import type { InputFault } from '../core/refusal.ts';

/** Most faults that a case lists: beyond it nobody reads on, and a record has its limit. */
const mostFaults = 100;
/** Characters; names of unknown fields are as long as somebody made them. */
const longestText = 200;

/** Half a character at the cut cannot be stored. */
const readable = (text: string): string => text.slice(0, longestText).toWellFormed();

/** The faults of a form as a case keeps them, those before first. */
export const listedFaults = (before: readonly InputFault[], faults: readonly InputFault[]): InputFault[] =>
  [...before, ...faults]
    .map(({ pointer, detail }) => ({ pointer: readable(pointer), detail: readable(detail) }))
    .slice(0, mostFaults);
