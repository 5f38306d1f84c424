import { coreFields, gravity } from '../core-values.ts';
import type { Thresholds } from '../ruleset.ts';
import type { CoreField, Symptoms } from '../symptoms.ts';
import { isBaseline, isNew } from './is-new.ts';

/** A positive core answer as the rules read it: P3 says whether it is new, P4 whether it is a documented baseline. */
export type Finding = {
  readonly field: CoreField;
  readonly value: string;
  readonly onsetDays: number | null;
  readonly course: string | null;
  readonly isNew: boolean;
  readonly isBaseline: boolean;
};

/** The positive core answers, in the order of the questionnaire. */
export const readFindings = (symptoms: Symptoms, thresholds: Thresholds): readonly Finding[] =>
  coreFields.flatMap((field) => {
    const answer = symptoms[field];
    if (gravity(field, answer.value) === 0) return [];
    const { value, onsetDays, course } = answer;
    return [
      { field, value, onsetDays, course, isNew: isNew(answer, thresholds), isBaseline: isBaseline(answer, thresholds) },
    ];
  });

/** P5: a side that is not known counts as both sides. */
export const onBothSides = (finding: Finding): boolean =>
  finding.value === 'bilateral' || finding.value === 'side-unknown';

/** The core answers left unknown on the form, whatever the free text says (M1). */
export const unknownCoreFields = (asAnswered: Symptoms): readonly CoreField[] =>
  coreFields.filter((field) => asAnswered[field].value === 'unknown');
