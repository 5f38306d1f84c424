import type { TriageInput } from '../input.ts';
import { readFreeText } from '../lexicon/read-free-text.ts';
import type { WordsReading } from './words-reading.ts';

/** The texts of one case, and who sent them. */
export type Words = Pick<TriageInput, 'freeText' | 'note' | 'submittedBy'>;

/**
 * Reads the words of a case with the first release's lexicon, until the reader that is being written takes its place: what
 * it does not know, it does not explain.
 */
export const readWords = ({ freeText, note, submittedBy }: Words): WordsReading => ({
  findings: readFreeText(`${freeText}\n\n${note}`, submittedBy).map((finding) => ({ ...finding, course: null })),
  explained: false,
});
