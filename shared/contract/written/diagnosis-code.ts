import { writtenText } from './written-text.ts';

/** Three characters, and up to four behind the dot (ICD-10-CM; codes of every chapter, U too). */
const form = /^([A-Z]\d[0-9A-Z])([0-9A-Z]{0,4})$/;

/**
 * Reads a diagnosis code whatever its case, dots and blanks. @returns it as `C79.51`; what has not the form of ICD-10-CM stays as it
 * was written: somebody will know what is meant
 */
export function diagnosisCode(written: string): string {
  const [, category, rest] = form.exec(written.toUpperCase().replace(/[^0-9A-Z]/g, '')) ?? [];
  if (category === undefined) return written;
  return rest ? `${category}.${rest}` : category;
}

/** Whether a code, as `diagnosisCode` leaves it, has the form of one. */
export const isDiagnosisCode = (code: string): boolean => form.test(code.replace('.', ''));

/** A diagnosis code in any spelling. */
export const DiagnosisCode = writtenText(80, (written) => diagnosisCode(written) || undefined, 'must not be empty');
