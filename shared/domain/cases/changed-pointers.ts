import { isPlainObject } from '../core/plain-object.ts';
import { isSameData } from '../core/same-data.ts';
import type { Submission } from './submission.ts';

/** What of a form can be mended, and who filled it in, which follows from that. */
const mendable = ({ patient, submitter, language, preferences, submittedBy }: Submission) => ({
  patient,
  submitter,
  language,
  preferences,
  submittedBy,
});

/** JSON Pointers of the smallest members that differ; a list counts as one. Members of a form need no escape. */
function differing(before: unknown, after: unknown, base = ''): string[] {
  if (isSameData(before, after)) return [];
  if (!isPlainObject(before) || !isPlainObject(after)) return [base];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => differing(before[name], after[name], `${base}/${name}`));
}

/** @returns JSON Pointers, sorted, of what was given, changed or taken away in a mended form, and of the faults that went; no values */
export function changedPointers(before: Submission, after: Submission): string[] {
  const left = new Set(after.incomplete?.map(({ pointer }) => pointer));
  const gone = (before.incomplete ?? []).map(({ pointer }) => pointer).filter((pointer) => !left.has(pointer));
  return [...new Set([...differing(mendable(before), mendable(after)), ...gone])].toSorted();
}
