import type { CodeMeaning } from '../codes/diagnosis-codes.ts';
import type { CodesReading } from '../codes/read-codes.ts';
import type { TriageInput } from '../input.ts';
import type { Readings } from '../ruleset.ts';
import { readWords } from '../words/read-words.ts';
import type { WordField, WordFinding } from '../words/words-reading.ts';
import type { Claim } from './merged.ts';

/** Codes that are a core answer, or the box for compression or for the wound. */
const codeFindings: readonly (readonly [CodeMeaning, WordField, value: string])[] = [
  ['cannot-walk', 'gait', 'cannot-walk'],
  ['one-sided-weakness', 'limbWeakness', 'unilateral'],
  ['retention-or-loss', 'bladderBowel', 'loss-of-control-or-retention'],
  ['compression', 'cordOrCaudaCompression', 'yes'],
  ['wound-problem', 'woundProblem', 'yes'],
];

/** P9: a code says nothing about onset or course. */
const claimsOfCodes = (codes: CodesReading): readonly Claim[] =>
  codeFindings
    .filter(([meaning]) => codes.has(meaning))
    .map(([, field, value]) => ({ field, value, onsetDays: null, course: null, by: 'code' }));

/** The one informing input that is read: chemotherapy among the present therapies (clinical.md section 0). */
const claimsOfTherapies = ({ systemicTherapy }: TriageInput): readonly Claim[] =>
  systemicTherapy?.current.includes('chemotherapy')
    ? [{ field: 'onChemotherapy', value: 'yes', onsetDays: null, course: null, by: 'therapy list' }]
    : [];

/** What only the second release's reader and rules know. */
const newFields: ReadonlySet<WordField> = new Set([
  'painSeverity',
  'painEscalating',
  'painUnrelievedByRestOrMedication',
  'cordOrCaudaCompression',
  'fever',
  'lowGradeFever',
  'onChemotherapy',
  'woundProblem',
  'selfHarm',
]);

const claimOfWords = ({ field, value, onsetDays, course }: WordFinding, readings: Readings): Claim => ({
  field,
  value,
  onsetDays,
  course: readings.courseInWords ? course : null,
  by: 'words',
});

/** What the words of a case claim, and whether all of them were understood. No words claim nothing. */
export const readWordClaims = (
  { freeText, note, submittedBy }: TriageInput,
  readings: Readings,
): { readonly claims: readonly Claim[]; readonly explained: boolean } => {
  const read = { freeText, note: readings.note ? note : '', submittedBy };
  if (read.freeText === '' && read.note === '') return { claims: [], explained: true };
  const { findings, explained } = readWords(read);
  const known = readings.newInputs ? findings : findings.filter(({ field }) => !newFields.has(field));
  return { claims: known.map((finding) => claimOfWords(finding, readings)), explained };
};

/** What codes and therapy list claim: before the words, which may date it. */
export const readRecordClaims = (input: TriageInput, codes: CodesReading, readings: Readings): readonly Claim[] => {
  if (codes.size === 0 && input.systemicTherapy === null) return [];
  return [...claimsOfCodes(codes), ...(readings.newInputs ? claimsOfTherapies(input) : [])];
};
