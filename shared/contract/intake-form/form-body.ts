import { clinicalPart } from './clinical-part.ts';
import { wayThrough } from './form-pages.ts';
import type { Answers } from './form-state.ts';
import { given } from './given.ts';
import { personPart } from './person-part.ts';

/**
 * The body that POST /v1/intakes would get of a form: answers of pages that are asked, as they were written; what was not asked is
 * absent. What it says is judged by nobody here.
 * @param language of the pages
 * @param today local date of the practice, YYYY-MM-DD: days since something began are counted up to it
 */
export function formBody(answers: Answers, language: 'en' | 'es', today: string): Record<string, unknown> {
  const { reached } = wayThrough(answers);
  return { language, ...personPart(reached), ...given({ clinical: clinicalPart(reached, today) }) };
}
