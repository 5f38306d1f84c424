import type { TriageInput } from '../input.ts';
import type { Thresholds } from '../ruleset.ts';
import type { SinsReading } from './sins.ts';

const lowGrades: ReadonlySet<string | null> = new Set(['0', '1a', '1b']);

/**
 * An MRI made after the symptom last changed shows ESCC 0, 1a or 1b and a SINS that cannot be unstable. "After" unknown
 * is not cleared, nor is a missing grade or sheet. Source: clinical.md section 6 [D].
 */
export const isImagingCleared = (input: TriageInput, sins: SinsReading | null, thresholds: Thresholds): boolean =>
  input.imaging.mriDone === 'yes' &&
  input.imaging.mriAfterSymptomChange === 'yes' &&
  lowGrades.has(input.imaging.escc) &&
  sins !== null &&
  sins.max < thresholds.sinsUnstable;

const abnormalGrades: ReadonlySet<string | null> = new Set(['A', 'B', 'C', 'D']);

/** The signs of cord or cauda equina that the examination found, as `field: value`: the evidence of rule E8. */
export const examSigns = (exam: TriageInput['exam'], thresholds: Thresholds): readonly string[] => [
  ...(abnormalGrades.has(exam.frankel) ? [`exam.frankel: ${exam.frankel}`] : []),
  ...(abnormalGrades.has(exam.asia) ? [`exam.asia: ${exam.asia}`] : []),
  ...exam.neuroSigns.map((sign) => `exam.neuroSigns: ${sign}`),
  ...(exam.mrcPowerMin !== null && exam.mrcPowerMin <= thresholds.neurologicalPower
    ? [`exam.mrcPowerMin: ${exam.mrcPowerMin}`]
    : []),
];
