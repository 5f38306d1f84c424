import { vi } from 'vitest';
import type { TriageResult } from '../../../../shared/domain/triage/result.ts';
import { reviewReasons } from '../../../../shared/domain/triage/review-reasons.ts';
import { readWords } from '../../../../shared/domain/triage/words/read-words.ts';
import type { WordCourse, WordField, WordFinding } from '../../../../shared/domain/triage/words/words-reading.ts';
import { context, person, triaged } from './builders.ts';

/** A finding in words; needs a test file that replaces `readWords` by a mock. */
export const found = (
  field: WordField,
  value: string,
  course: WordCourse | null = null,
  onsetDays: number | null = null,
): WordFinding => ({ field, value, onsetDays, course });

export type Change = Record<string, unknown>;

/** What the words of whoever is triaged next say. */
export const said = (findings: readonly WordFinding[], explained = true): void => {
  vi.mocked(readWords).mockReturnValue({ findings, explained });
};

/** The triage of somebody whose words say these findings. */
export const saying = (findings: readonly WordFinding[], change: Change = {}, of = person): TriageResult => {
  said(findings);
  return triaged(of({ freeText: 'words', ...change }));
};

export const reasonsOf = (findings: readonly WordFinding[], change: Change = {}): readonly string[] => {
  said(findings);
  return reviewReasons(person({ freeText: 'words', ...change }), context.ruleset).map(({ code }) => code);
};

export const symptoms = (change: Change): Change => ({ symptoms: change });
export const why = (result: TriageResult): string | undefined => result.firedRules[0]?.because[0];
