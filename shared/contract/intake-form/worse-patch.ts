import { withNote } from '../../domain/cases/added-words.ts';
import { isPlainObject } from '../../domain/core/plain-object.ts';
import { FREE_TEXT_LIMIT } from '../../domain/triage/input.ts';
import { clinicalPart } from './clinical-part.ts';
import type { Answers } from './form-state.ts';

/** What of a finding was known before is of the finding before: a worse one with the old start would read as long known. */
const anew = { onsetDays: null, course: null, baselineDocumented: null };

const symptoms = (given: unknown): Record<string, unknown> | undefined =>
  isPlainObject(given)
    ? Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, isPlainObject(value) ? { ...anew, ...value } : value]),
      )
    : undefined;

/** Words are added to those before, which stay as they are; too many are left for whoever reads them to refuse, or to search. */
const words = (given: unknown, before: string): string | undefined => {
  if (typeof given !== 'string') return undefined;
  return given.length > FREE_TEXT_LIMIT ? given : withNote(before, given);
};

/**
 * What got worse as a JSON Merge Patch of `clinical` (PATCH /v1/intakes/{id}).
 * @param reached the answers that count @param today local date of the practice, YYYY-MM-DD @param wordsBefore the case's own words
 */
export function worsePatch(reached: Answers, today: string, wordsBefore: string): Record<string, unknown> {
  const { symptoms: findings, freeText, ...rest } = clinicalPart(reached, today) ?? {};
  const told = { symptoms: symptoms(findings), freeText: words(freeText, wordsBefore) };
  return { ...rest, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) };
}
