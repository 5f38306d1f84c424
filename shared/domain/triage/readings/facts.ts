import { type CodesReading, readCodes } from '../codes/read-codes.ts';
import type { TriageInput } from '../input.ts';
import type { Ruleset, Thresholds } from '../ruleset.ts';
import type { CoreField, Symptoms } from '../symptoms.ts';
import { type Finding, readFindings, unknownCoreFields } from './findings.ts';
import { examSigns, isImagingCleared } from './imaging.ts';
import { type LesionReading, readLesion } from './lesion.ts';
import { mergeAnswers } from './merge.ts';
import type { Boxes, Contradiction, Origin } from './merged.ts';
import { hasPain } from './pain.ts';
import { readSins, type SinsReading } from './sins.ts';
import { readText, type TextReading } from './text.ts';

/** Everything the rules look at: the input after the readings P1–P11. */
export type Facts = {
  /** As it was given: what words, codes and lists raise stands in `symptoms`, `findings` and `boxes`. */
  readonly input: TriageInput;
  readonly thresholds: Thresholds;
  readonly readings: Ruleset['readings'];
  /** The answers with words merged in (P1, P11). */
  readonly symptoms: Symptoms;
  readonly boxes: Boxes;
  /** Who raised an answer that the form did not give. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly contradictions: readonly Contradiction[];
  readonly saysSelfHarm: boolean;
  /** The diagnosis codes by what they read as (P9). */
  readonly codes: CodesReading;
  readonly findings: readonly Finding[];
  /** Core answers left unknown on the form, whatever words or codes say. */
  readonly unknownCore: readonly CoreField[];
  readonly hasPain: boolean;
  readonly lesion: LesionReading;
  readonly sins: SinsReading | null;
  readonly isImagingCleared: boolean;
  readonly examSigns: readonly string[];
  readonly text: TextReading;
  /** The reader of words understood all of them. */
  readonly isExplained: boolean;
};

/** Applies P1–P11 to one input. Pure: same input and ruleset, same facts. */
export const readFacts = (input: TriageInput, ruleset: Pick<Ruleset, 'thresholds' | 'readings'>): Facts => {
  const { thresholds, readings } = ruleset;
  const codes = readCodes(readings.codes ? input.diagnoses : []);
  const merged = mergeAnswers(input, codes, ruleset);
  const sins = readSins(input, merged.symptoms, thresholds);
  return {
    input,
    thresholds,
    readings,
    symptoms: merged.symptoms,
    boxes: merged.boxes,
    origins: merged.origins,
    contradictions: merged.contradictions,
    saysSelfHarm: merged.saysSelfHarm,
    codes,
    findings: readFindings(merged.core, ruleset),
    unknownCore: unknownCoreFields(input.symptoms),
    hasPain: hasPain(merged.symptoms),
    lesion: readLesion(input, codes, readings),
    sins,
    isImagingCleared: isImagingCleared(input, sins, thresholds),
    examSigns: examSigns(input.exam, thresholds),
    text: readText(input, readings),
    isExplained: merged.explained,
  };
};
