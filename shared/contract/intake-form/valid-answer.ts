import type { Field } from './form-page.ts';
import type { Answers } from './form-state.ts';
import { textOf, tickedOf } from './read-answers.ts';

/** What was sent of a field, where it can be an answer to it: an option that there is, or a text that is not blank. */
export function validAnswer(field: Field, answers: Answers, name: string): string | string[] | undefined {
  if (field.kind === 'ticks') {
    const ticked = new Set(tickedOf(answers, name));
    const known = field.options.filter((option) => ticked.has(option));
    return known.length > 0 ? known : undefined;
  }
  const text = textOf(answers, name);
  if (field.kind === 'choice') return field.options.find((option) => option === text);
  return text?.trim() ? text : undefined;
}
