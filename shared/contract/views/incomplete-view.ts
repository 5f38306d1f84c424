import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';

/** What of the form of an emergency could not be read; nothing where it came whole. */
export const incompleteOf = ({ submission: { incomplete } }: Pick<ClinicalRecord, 'submission'>) =>
  incomplete ? { incomplete } : {};
