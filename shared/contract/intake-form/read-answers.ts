import type { Answers } from './form-state.ts';

/** The text of an answer; of one that came more than once the last. */
export const textOf = (answers: Answers, name: string): string | undefined => {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  return typeof answer === 'string' ? answer : answer?.at(-1);
};

/** What is ticked. */
export const tickedOf = (answers: Answers, name: string): readonly string[] => {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  return typeof answer === 'string' ? [answer] : (answer ?? []);
};

/** Whether an answer is one of these. */
export const isOneOf = (answers: Answers, name: string, ...values: readonly string[]): boolean =>
  values.includes(textOf(answers, name) ?? '');

export const isTicked = (answers: Answers, name: string, value: string): boolean =>
  tickedOf(answers, name).includes(value);
