import { withCodes, withNote } from '../../domain/cases/added-words.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { mergeAnswers } from '../../domain/cases/merge-answers.ts';
import { type AddedAnswers, isSameAnswers } from '../../domain/cases/retriage.ts';
import { isPlainObject } from '../../domain/core/plain-object.ts';
import { type InputFault, Refusal } from '../../domain/core/refusal.ts';
import { triage } from '../../domain/triage/engine.ts';
import type { ClinicalAnswers } from '../../domain/triage/input.ts';
import { stretchesOf } from '../../domain/triage/long-text.ts';
import { salvageClinical } from '../../domain/triage/salvage.ts';
import type { AnswersCommand, AnswersDeps } from './add-answers.ts';

/** Answers as they come to stand, and what of the form that brought them could not be read. */
export interface MergedAnswers {
  answers: AddedAnswers;
  faults: readonly InputFault[];
}

/** @returns the answers before less what belongs to the person or stands beside them, so that a patch meets exactly `clinical`. */
const clinicalOf = ({ triage }: ClinicalRecord): unknown => {
  const {
    age: _,
    sex: __,
    language: ___,
    submittedBy: ____,
    diagnoses: _____,
    note: ______,
    ...clinical
  } = triage.input;
  return clinical;
};

/** What a referrer says beside the answers; nothing where nothing was added. */
const besideOf = ({ triage: { input } }: ClinicalRecord, { note, diagnoses }: AnswersCommand) => ({
  ...(note !== undefined && { note: withNote(input.note, note) }),
  ...(diagnoses && { diagnoses: withCodes(input.diagnoses, diagnoses) }),
});

/** What can be read of answers at fault, by each stretch of words that are too long. */
const readings = (merged: unknown): ClinicalAnswers[] => {
  const own = isPlainObject(merged) ? merged : {};
  return stretchesOf(own.freeText).flatMap((freeText) => salvageClinical({ ...own, freeText }) ?? []);
};

/**
 * Merges what was added into the answers before. Faulty answers are refused, unless what can be read of them is an emergency: that is
 * taken, and its faults are listed.
 * @throws what `read` throws
 */
export function mergedAnswers(
  { ruleset }: Pick<AnswersDeps, 'ruleset'>,
  command: AnswersCommand,
  latest: ClinicalRecord,
): MergedAnswers {
  const { patch, read, now, faults = [] } = command;
  const merged = mergeAnswers(clinicalOf(latest), patch);
  const beside = besideOf(latest, command);
  try {
    return { answers: { ...read(merged), ...beside }, faults };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const answers = readings(merged)
      .map((clinical) => ({ ...clinical, ...beside }))
      .find((read) => triage({ ...latest.triage.input, ...read }, { now, ruleset }).urgency === 'emergent');
    if (!answers || isSameAnswers(latest, answers)) throw error;
    return { answers, faults: [...faults, ...(error.extras.errors ?? [])] };
  }
}
