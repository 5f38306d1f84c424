import * as z from 'zod/mini';
import { ClinicalAnswers } from '../triage/input.ts';
import { Submission } from './submission.ts';

/** What could be read of the form of an emergency: as lawful for every reader of the store as a whole one. */
export const Salvaged = z.strictObject({ submission: Submission, clinical: ClinicalAnswers });
export type Salvaged = z.infer<typeof Salvaged>;

/** Whether anybody could be called or written to: the person, or whoever filled in the form. */
export const isReachable = ({ patient, submitter }: Submission): boolean =>
  [patient, submitter].some((person) => person?.phone !== undefined || person?.email !== undefined);
