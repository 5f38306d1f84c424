import type { CoreAnswer, CoreField, Symptoms, YesNoUnknown } from '../symptoms.ts';
import type { WordField } from '../words/words-reading.ts';

/** Who gave an answer: the form, or what was read beside it. */
export type Origin = 'form' | 'words' | 'code' | 'therapy list';

/** A positive finding that the form did not give; onset in whole days. */
export type Claim = {
  readonly field: WordField;
  readonly value: string;
  readonly onsetDays: number | null;
  readonly course: CoreAnswer['course'];
  readonly by: Exclude<Origin, 'form'>;
};

/** A core answer with codes and words merged in. */
export type MergedCore = {
  readonly answer: Pick<CoreAnswer, 'onsetDays' | 'course' | 'baselineDocumented'> & { readonly value: string };
  readonly origin: Origin;
  /** Words of the same or a lesser finding that say sudden, worsening or recent: the item is new and no baseline. */
  readonly renewedBy: Claim | null;
};

export type MergedCores = Readonly<Record<CoreField, MergedCore>>;

/** Answers outside `symptoms` that words, codes or the therapy list can raise. */
export type Boxes = {
  readonly fever: YesNoUnknown;
  readonly lowGradeFever: YesNoUnknown;
  readonly onChemotherapy: YesNoUnknown;
  readonly cordOrCaudaCompression: YesNoUnknown;
  /** Unknown on a form without an operation: nobody was asked. */
  readonly woundProblem: YesNoUnknown;
};

/** An explicit no of the form that a claim contradicts. */
export type Contradiction = Pick<Claim, 'field' | 'by'>;

/** P1, P9, P10 and P11 applied: what the rules read instead of the form's own answers. */
export type MergedAnswers = {
  readonly symptoms: Symptoms;
  readonly core: MergedCores;
  readonly boxes: Boxes;
  readonly saysSelfHarm: boolean;
  /** Who raised an answer; a field that is missing stands as the form gave it. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly contradictions: readonly Contradiction[];
  /** The reader of words understood all of them (P10). */
  readonly explained: boolean;
};
