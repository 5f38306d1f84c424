import type { Thresholds } from '../ruleset.ts';
import type { MergedCore } from './merged.ts';

type Answer = MergedCore['answer'];

const settledCourses: ReadonlySet<string | null> = new Set(['stable', 'improving']);

/**
 * P3, N: the finding is new unless it is known to be older than the threshold and stable or improving. Unknown onset or
 * course is new.
 */
export const isNew = (answer: Pick<Answer, 'onsetDays' | 'course'>, thresholds: Thresholds): boolean =>
  answer.onsetDays === null || answer.onsetDays <= thresholds.newOnsetDays || !settledCourses.has(answer.course);

/** P4, B: on a clinician's record, old, and stable or improving [D6]. */
export const isBaseline = (answer: Answer, thresholds: Thresholds): boolean =>
  answer.baselineDocumented &&
  answer.onsetDays !== null &&
  answer.onsetDays >= thresholds.baselineOnsetDays &&
  settledCourses.has(answer.course);
