import { gravity } from '../core-values.ts';
import type { Readings, Thresholds } from '../ruleset.ts';
import type { CoreField } from '../symptoms.ts';
import { isNew } from './is-new.ts';
import type { Claim, MergedCore } from './merged.ts';

type Ruled = { readonly readings: Readings; readonly thresholds: Thresholds };

/** A claim as an answer: nobody's documented baseline; a course that is not given is unknown. */
const answerOf = ({ value, onsetDays, course }: Claim): MergedCore['answer'] => ({
  value,
  onsetDays,
  course: course ?? 'unknown',
  baselineDocumented: false,
});

const isFinding = (field: CoreField, { answer }: MergedCore): boolean => gravity(field, answer.value) > 0;

/**
 * A graver finding replaces the item. Where the item is a finding and new, and the claim's is not, its onset and course
 * stay: old words do not age a new finding.
 */
const replacedBy = (field: CoreField, item: MergedCore, claim: Claim, { readings, thresholds }: Ruled): MergedCore => {
  const answer = answerOf(claim);
  const keepsOnset =
    readings.courseInWords && isFinding(field, item) && isNew(item.answer, thresholds) && !isNew(answer, thresholds);
  return keepsOnset
    ? { ...item, answer: { ...item.answer, value: claim.value, baselineDocumented: false } }
    : { answer, origin: claim.by, renewedBy: null };
};

const saysNew = ({ onsetDays, course }: Claim, thresholds: Thresholds): boolean =>
  course === 'sudden' || course === 'progressive' || (onsetDays !== null && onsetDays <= thresholds.newOnsetDays);

/**
 * P1 and P9 for one core answer: worse is judged by value alone. Of the same or a lesser finding only words count, and only
 * those that say sudden, worsening or recent. Source: clinical.md section 0 and "Same or lesser finding in words".
 */
export const mergeCore = (field: CoreField, item: MergedCore, claim: Claim, ruled: Ruled): MergedCore => {
  if (gravity(field, claim.value) > gravity(field, item.answer.value)) return replacedBy(field, item, claim, ruled);
  const renews = claim.by === 'words' && ruled.readings.courseInWords && saysNew(claim, ruled.thresholds);
  return renews ? { ...item, renewedBy: claim } : item;
};
