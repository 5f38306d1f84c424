import { type CodeEntry, type CodeMeaning, diagnosisCodes, hintCodes } from './diagnosis-codes.ts';

/** The codes of one case by what they read as, each as it was written; a meaning without a code is left out. */
export type CodesReading = ReadonlyMap<CodeMeaning, readonly string[]>;

const NONE: CodesReading = new Map();

/** Case, dots and blanks do not matter. */
const normalised = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

const beginsWith = (code: string, start: string): boolean =>
  start.endsWith('#')
    ? code.startsWith(start.slice(0, -1)) && /\d/.test(code.charAt(start.length - 1))
    : code.startsWith(start);

const isOf = (code: string, { begins, is }: Pick<CodeEntry, 'begins' | 'is'>): boolean =>
  begins.some((start) => beginsWith(code, start)) || (is?.includes(code) ?? false);

/** P9: reads ICD-10-CM codes, however written. A code that cannot be read, or reads as nothing, is ignored. */
export const readCodes = (diagnoses: readonly string[]): CodesReading => {
  if (diagnoses.length === 0) return NONE;
  const reading = new Map<CodeMeaning, string[]>();
  for (const written of diagnoses) {
    const code = normalised(written);
    for (const entry of diagnosisCodes) {
      if (isOf(code, entry)) reading.set(entry.means, [...(reading.get(entry.means) ?? []), written]);
    }
  }
  return reading;
};

/** A code in words for staff, the codes that only hint included; undefined where the tables do not know it. */
export const codeInWords = (diagnosis: string): string | undefined =>
  [...diagnosisCodes, ...hintCodes].find((entry) => isOf(normalised(diagnosis), entry))?.says;
