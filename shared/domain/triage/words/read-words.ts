import { gravity } from '../core-values.ts';
import type { TriageInput } from '../input.ts';
import { CoreField } from '../symptoms.ts';
import { joinSides } from './detail/side.ts';
import { readText, type Stated, type TextReading } from './read-text.ts';
import { remembered } from './remembered.ts';
import { cleanLayout } from './text/clean-layout.ts';
import { tokenise } from './text/tokenise.ts';
import type { WordCourse, WordField, WordFinding, WordsReading } from './words-reading.ts';

/** The texts of one case. */
export type Words = Pick<TriageInput, 'freeText' | 'note' | 'submittedBy'>;

const gravityOf = (field: WordField, value: string): number => {
  const core = CoreField.options.find((candidate) => candidate === field);
  return core === undefined ? 1 : gravity(core, value);
};

/** The gravest value of one finding; where the phrases give none, it follows from the sides. */
const gravestOf = (field: WordField, stated: readonly Stated[]): string => {
  const fixed = stated.flatMap(({ value }) => value ?? []);
  const sided = stated.filter(({ value }) => value === undefined).map(({ side }) => side);
  const values = sided.length > 0 ? [...fixed, joinSides(sided)] : fixed;
  return values.reduce((worst, value) => (gravityOf(field, value) > gravityOf(field, worst) ? value : worst));
};

const WORST_FIRST: readonly (WordCourse | null)[] = ['sudden', 'progressive', null, 'stable', 'improving'];

const shortest = (onsets: readonly (number | null)[]): number | null =>
  onsets.reduce((least, days) => (least === null || (days !== null && days < least) ? days : least), null);

const findingOf = (field: WordField, stated: readonly Stated[]): WordFinding => ({
  field,
  value: gravestOf(field, stated),
  onsetDays: shortest(stated.map(({ onsetDays }) => onsetDays)),
  course: WORST_FIRST.find((course) => stated.some((one) => one.course === course)) ?? null,
});

/** Severe, escalating and unrelieved pain is read from words only where they say all three (rule E10). */
const TOGETHER: readonly WordField[] = ['painSeverity', 'painEscalating', 'painUnrelievedByRestOrMedication'];

const withoutHalves = (
  byField: ReadonlyMap<WordField, readonly Stated[]>,
): readonly (readonly [WordField, readonly Stated[]])[] => {
  const isWhole = TOGETHER.every((field) => byField.has(field));
  const hasFever = byField.has('fever') || byField.has('lowGradeFever');
  return [...byField].filter(
    ([field]) => (isWhole || !TOGETHER.includes(field)) && (hasFever || field !== 'onChemotherapy'),
  );
};

/** Pain told as severe, escalating and unrelieved is back or neck pain here, wherever the writer left the place out. */
const withPain = (findings: readonly WordFinding[]): readonly WordFinding[] => {
  const isSaid = (field: WordField): boolean => findings.some((finding) => finding.field === field);
  if (!isSaid('painEscalating') || isSaid('backOrNeckPain')) return findings;
  return [...findings, { field: 'backOrNeckPain', value: 'yes', onsetDays: null, course: null }];
};

/**
 * A text with line ends is read twice: a line end is a blank, or the end of a sentence. It is explained where one reading
 * understands every word.
 */
const readingsOf = (text: string, submittedBy: Words['submittedBy']): readonly TextReading[] => {
  const clean = cleanLayout(text).trim();
  if (clean === '') return [];
  const readings = clean.includes('\n') ? (['blank', 'stop'] as const) : (['blank'] as const);
  return readings.map((lineEnd) => readText(tokenise(clean, lineEnd), submittedBy));
};

const read = ({ freeText, note, submittedBy }: Words): WordsReading => {
  const texts = [freeText, note].map((text) => readingsOf(text, submittedBy));
  const byField = Map.groupBy(
    texts.flat().flatMap(({ stated }) => stated),
    ({ field }) => field,
  );
  return {
    findings: withPain(withoutHalves(byField).map(([field, stated]) => findingOf(field, stated))),
    explained: texts.every((readings) => readings.length === 0 || readings.some(({ isExplained }) => isExplained)),
  };
};

/** The texts that were read last. A page of a case asks what its open questions could come to, and reads the same words each time. */
const readLast = remembered((texts: string): WordsReading => read(JSON.parse(texts)), 1);

/**
 * Reads what a person wrote, English and Spanish together, text and note alike: findings that are stated of the patient
 * now, and whether every clinical word was understood. Takes out what is denied, asked, only feared, long over, an idiom
 * or plainly another's; in doubt a finding stays, because words only raise. Source: clinical.md P10.
 */
export const readWords = ({ freeText, note, submittedBy }: Words): WordsReading =>
  readLast(JSON.stringify({ freeText, note, submittedBy }));
