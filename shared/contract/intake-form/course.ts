import type { Answers } from './form-state.ts';
import { textOf } from './read-answers.ts';

const courseByNow: Readonly<Record<string, string>> = {
  worse: 'progressive',
  same: 'stable',
  better: 'improving',
  varies: 'unknown',
  unknown: 'unknown',
};

/** Days after which nobody asks how quickly it came (rules P3, E14). */
const longAgo = 14;

/**
 * How a finding develops: how quickly it came where it is new or that is not known, else how it is now.
 * @param days since it began; null and undefined = not known
 * @returns a code of `course`; undefined = not answered
 */
export function courseOf(answers: Answers, name: string, days: number | null | undefined): string | undefined {
  const sudden = textOf(answers, `${name}.sudden`);
  const isNew = (days ?? 0) <= longAgo;
  if (isNew && sudden !== 'no') return sudden === 'yes' ? 'sudden' : sudden;
  return courseByNow[textOf(answers, `${name}.now`) ?? ''];
}
