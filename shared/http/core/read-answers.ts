import * as z from 'zod/mini';
import { invalidInput } from '../../domain/core/refusal.ts';
import { ClinicalAnswers } from '../../domain/triage/input.ts';
import { inputFaults } from './input-faults.ts';

/** Validates answers that a patch was merged into. @throws Refusal `invalid-input` with pointers below `/clinical`. */
export function readAnswers(merged: unknown): ClinicalAnswers {
  const read = z.safeParse(ClinicalAnswers, merged, { reportInput: true });
  if (!read.success) throw invalidInput(inputFaults(read.error.issues, ['clinical']));
  return read.data;
}
