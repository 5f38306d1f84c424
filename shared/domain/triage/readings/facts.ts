import type { TriageInput } from '../input.ts';
import { isUnreadableText } from '../lexicon/unreadable-text.ts';
import type { Thresholds } from '../ruleset.ts';
import type { CoreField, Symptoms } from '../symptoms.ts';
import { type Finding, readFindings, unknownCoreFields } from './findings.ts';
import { examSigns, isImagingCleared } from './imaging.ts';
import { type LesionReading, readLesion } from './lesion.ts';
import { mergeFreeText } from './merge-free-text.ts';
import { hasPain } from './pain.ts';
import { readSins, type SinsReading } from './sins.ts';

/** Everything the rules look at: the input after the readings P1–P8. */
export type Facts = {
  readonly input: TriageInput;
  readonly thresholds: Thresholds;
  /** The answers with the free text merged in (P1). */
  readonly symptoms: Symptoms;
  /** Fields whose value comes from the free text. */
  readonly raisedByText: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** Core answers left unknown on the form, whatever the text says. */
  readonly unknownCore: readonly CoreField[];
  readonly hasPain: boolean;
  readonly lesion: LesionReading;
  readonly sins: SinsReading | null;
  readonly isImagingCleared: boolean;
  readonly examSigns: readonly string[];
  readonly isTextUnreadable: boolean;
  /** Answers that contradict each other; the worse one counts and a person looks at it. */
  readonly conflicts: readonly string[];
};

/** Applies P1–P8 to one input. Pure: same input and thresholds, same facts. */
export const readFacts = (input: TriageInput, thresholds: Thresholds): Facts => {
  const merged = mergeFreeText(input);
  const lesion = readLesion(input);
  const sins = readSins(input, merged.symptoms, thresholds);
  return {
    input,
    thresholds,
    symptoms: merged.symptoms,
    raisedByText: merged.raised,
    findings: readFindings(merged.symptoms, thresholds),
    unknownCore: unknownCoreFields(input.symptoms),
    hasPain: hasPain(merged.symptoms),
    lesion,
    sins,
    isImagingCleared: isImagingCleared(input, sins, thresholds),
    examSigns: examSigns(input.exam, thresholds),
    isTextUnreadable: isUnreadableText(input.freeText, input.language),
    conflicts: [
      ...merged.contradicted,
      ...(lesion.denied ? ['knownSpinalMetastasis'] : []),
      ...(sins?.conflicts ?? []),
    ],
  };
};
