import type { InputFault } from '../core/refusal.ts';

/** Most faults that a case lists: beyond it nobody reads on, and a record has its limit. */
const mostFaults = 100;
/** Characters; names of unknown fields are as long as somebody made them. */
const longestText = 200;

/** The faults of a form as a case keeps them, those before first. */
export const listedFaults = (before: readonly InputFault[], faults: readonly InputFault[]): InputFault[] =>
  [...before, ...faults]
    .map(({ pointer, detail }) => ({ pointer: pointer.slice(0, longestText), detail: detail.slice(0, longestText) }))
    .slice(0, mostFaults);
