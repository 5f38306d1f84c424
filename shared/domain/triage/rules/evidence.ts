import type { CodeMeaning } from '../codes/diagnosis-codes.ts';
import type { Facts } from '../readings/facts.ts';
import type { Finding } from '../readings/findings.ts';
import type { Boxes } from '../readings/merged.ts';
import type { Symptoms } from '../symptoms.ts';

const origin = (field: string, facts: Facts): string => {
  const by = facts.origins.get(field);
  return by === undefined ? '' : ` (${by})`;
};

/** A core finding with the age and course that the rules judged. */
export const findingEvidence = (finding: Finding, facts: Facts): string =>
  [
    `${finding.field}: ${finding.value}`,
    finding.onsetDays === null ? 'onset unknown' : `for ${finding.onsetDays} days`,
    `course ${finding.course ?? 'unknown'}`,
  ].join(', ') + origin(finding.field, facts);

/** Plain answers under `symptoms`, as the rules read them. */
export const answers = (
  facts: Facts,
  ...fields: readonly Exclude<keyof Symptoms, Finding['field']>[]
): readonly string[] => fields.map((field) => `${field}: ${facts.symptoms[field] ?? 'unknown'}${origin(field, facts)}`);

/** Answers that stand outside `symptoms`, as the rules read them. */
export const boxAnswers = (facts: Facts, ...fields: readonly (keyof Boxes)[]): readonly string[] =>
  fields.map((field) => `${field}: ${facts.boxes[field]}${origin(field, facts)}`);

/** The diagnosis codes that read so, as they were written. */
export const codeEvidence = ({ codes }: Facts, meaning: CodeMeaning): readonly string[] =>
  (codes.get(meaning) ?? []).map((code) => `diagnoses: ${code}`);

/** A neurological answer: any core finding that is no baseline, one-sided radicular pain included (U6, U8, U9). */
export const neurologicalEvidence = (facts: Facts): readonly string[] =>
  facts.findings.filter(({ isBaseline }) => !isBaseline).map((finding) => findingEvidence(finding, facts));

/** What makes C true. */
export const cancerEvidence = (facts: Facts): readonly string[] => [
  `cancerHistory: ${facts.input.cancerHistory}`,
  ...codeEvidence(facts, 'cancer'),
  ...(facts.lesion.known ? ['spinal lesion known'] : []),
];

/** The SINS range that was judged. */
export const sinsEvidence = (facts: Facts): readonly string[] => {
  const { sins } = facts;
  if (sins === null) return [];
  const missing = sins.missing.map((component) => `sins.${component}: missing`);
  const conflicts = sins.conflicts.map((conflict) => `${conflict}: worse value counted`);
  return [sins.min === sins.max ? `SINS ${sins.min}` : `SINS ${sins.min} to ${sins.max}`, ...missing, ...conflicts];
};
