import { coreFields, gravity } from '../core-values.ts';
import type { Ruleset } from '../ruleset.ts';
import type { CoreField, Symptoms } from '../symptoms.ts';
import { isBaseline, isNew } from './is-new.ts';
import { isSudden } from './is-sudden.ts';
import type { MergedCore, MergedCores } from './merged.ts';

/**
 * A positive core answer as the rules read it: P3 says whether it is new, P4 whether it is a documented baseline, E14
 * whether it came suddenly.
 */
export type Finding = {
  readonly field: CoreField;
  readonly value: string;
  readonly onsetDays: number | null;
  readonly course: string | null;
  readonly isNew: boolean;
  readonly isBaseline: boolean;
  readonly isSudden: boolean;
};

type Dated = Pick<Finding, 'onsetDays' | 'course'>;

/** Onset and course of words that renew an item are taken where they make it newer or worse. */
const dated = ({ answer, renewedBy }: MergedCore): Dated => {
  if (renewedBy === null) return { onsetDays: answer.onsetDays, course: answer.course };
  const onsets = [answer.onsetDays, renewedBy.onsetDays].filter((days) => days !== null);
  const isWorse = renewedBy.course === 'sudden' || (renewedBy.course === 'progressive' && answer.course !== 'sudden');
  return {
    onsetDays: onsets.length > 0 ? Math.min(...onsets) : null,
    course: isWorse ? renewedBy.course : answer.course,
  };
};

const read = (field: CoreField, item: MergedCore, { thresholds, readings }: Ruled): Finding => ({
  field,
  value: item.answer.value,
  ...dated(item),
  isNew: item.renewedBy !== null || isNew(item.answer, thresholds),
  isBaseline: item.renewedBy === null && isBaseline(item.answer, thresholds),
  isSudden: readings.suddenOnset && isSudden(item, thresholds),
});

type Ruled = Pick<Ruleset, 'thresholds' | 'readings'>;

/** The positive core answers, in the order of the questionnaire. */
export const readFindings = (core: MergedCores, ruled: Ruled): readonly Finding[] =>
  coreFields
    .filter((field) => gravity(field, core[field].answer.value) > 0)
    .map((field) => read(field, core[field], ruled));

/** P5: a side that is not known counts as both sides. */
export const onBothSides = (finding: Finding): boolean =>
  finding.value === 'bilateral' || finding.value === 'side-unknown';

/** The core answers left unknown on the form, whatever words or codes say (M1). */
export const unknownCoreFields = (asAnswered: Symptoms): readonly CoreField[] =>
  coreFields.filter((field) => asAnswered[field].value === 'unknown');
