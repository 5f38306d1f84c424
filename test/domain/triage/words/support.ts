import { readWords } from '../../../../shared/domain/triage/words/read-words.ts';
import type { WordFinding } from '../../../../shared/domain/triage/words/words-reading.ts';

export type Writer = Parameters<typeof readWords>[0]['submittedBy'];

/** What the reader finds in one free text. */
export const findingsIn = (text: string, writer: Writer = 'patient'): readonly WordFinding[] =>
  readWords({ freeText: text, note: '', submittedBy: writer }).findings;

/** The same, by field. */
export const valuesIn = (text: string, writer: Writer = 'patient'): Readonly<Record<string, string>> =>
  Object.fromEntries(findingsIn(text, writer).map(({ field, value }) => [field, value]));

/** One finding of a text; undefined where there is none. */
export const findingOf = (text: string, field: WordFinding['field'], writer: Writer = 'patient') =>
  findingsIn(text, writer).find((finding) => finding.field === field);
