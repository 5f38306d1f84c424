import { fieldOfPointer } from '../../../shared/contract/intake-form/field-of-pointer.ts';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { worsePatch } from '../../../shared/contract/intake-form/worse-patch.ts';
import type { InputFault } from '../../../shared/domain/core/refusal.ts';
import { ClinicalAnswers, FREE_TEXT_LIMIT } from '../../../shared/domain/triage/input.ts';
import { stretchesOf } from '../../../shared/domain/triage/long-text.ts';
import { inputFaults } from '../../../shared/http/core/input-faults.ts';

/** Answers as far as they can be stored. */
export interface Readable {
  answers: Answers;
  /** Names of those that cannot be. */
  left: readonly string[];
  /** Why, as the API's schema says it. */
  faults: readonly InputFault[];
}

/** Leaves out what the API's schema would refuse. @param today local date of the practice, YYYY-MM-DD */
export function readable(answers: Answers, today: string): Readable {
  const { symptoms, ...patch } = worsePatch(answers, today, '');
  // A null takes an answer back there; here it is none.
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
  const read = ClinicalAnswers.safeParse(
    { ...given, ...(symptoms !== undefined && { symptoms }) },
    { reportInput: true },
  );
  const faults = read.success ? [] : inputFaults(read.error.issues, ['clinical']);
  const left = faults.flatMap(({ pointer }) => fieldOfPointer(pointer) ?? []);
  const kept = Object.entries(answers).filter(([name]) => !left.includes(name));
  return { answers: Object.fromEntries(kept), left, faults };
}

/** The same answers with each stretch that can be stored of words that are too long: what is an emergency may stand anywhere in them. */
export function byStretches(answers: Answers): readonly Answers[] {
  const words = textOf(answers, 'words');
  if (words === undefined || words.length <= FREE_TEXT_LIMIT) return [answers];
  const [, ...others] = stretchesOf(words) as readonly string[];
  const beginning = words.slice(0, FREE_TEXT_LIMIT).toWellFormed();
  return [beginning, ...others].map((stretch) => ({ ...answers, words: stretch }));
}
