import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { ruleset } from '../../../../shared/config/ruleset.ts';
import { triage } from '../../../../shared/domain/triage/engine.ts';
import { TriageInput } from '../../../../shared/domain/triage/input.ts';
import type { TriageResult } from '../../../../shared/domain/triage/result.ts';
import { noSymptoms } from '../../../support/no-symptoms.ts';

/** Monday 23 November 2026, 09:00 in New York. */
export const context = { now: Temporal.Instant.from('2026-11-23T14:00:00Z'), ruleset };

type Part = Readonly<Record<string, unknown>>;

/** An adult without cancer, pain or any finding: every question answered no. */
const well = {
  age: 50,
  sex: 'female',
  language: 'en',
  submittedBy: 'patient',
  cancerHistory: 'none',
  primarySite: 'none',
  knownSpinalMetastasis: 'no',
  fever: 'no',
  onChemotherapy: 'no',
  lowGradeFever: 'no',
  infectionRisk: 'no',
};

/** The well adult with these changes; `symptoms` are changed one by one, everything else is replaced whole. */
export const person = (change: Part = {}): TriageInput =>
  z.parse(TriageInput, { ...well, ...change, symptoms: { ...noSymptoms, ...(change.symptoms as Part | undefined) } });

/** The same with current breast cancer and no lesion. */
export const cancerPatient = (change: Part = {}): TriageInput =>
  person({ cancerHistory: 'current', primarySite: 'breast', ...change });

export const triaged = (input: TriageInput): TriageResult => triage(input, context);

/** The triage of the well adult with these changes. */
export const triagedPerson = (change: Part = {}): TriageResult => triaged(person(change));

export const triagedCancerPatient = (change: Part = {}): TriageResult => triaged(cancerPatient(change));

/** Ids of the rules that fired. */
export const fired = (result: TriageResult): readonly string[] => result.firedRules.map(({ id }) => id);

/** A core answer that began `onsetDays` ago and keeps its course. */
export const settled = (value: string, onsetDays = 15) => ({ value, onsetDays, course: 'stable' });

export const recent = (value: string) => ({ value, onsetDays: 14, course: 'stable' });

export const baseline = (value: string) => ({ value, onsetDays: 90, course: 'stable', baselineDocumented: true });

/** A complete SINS sheet of 0 points. */
export const blankSheet = {
  location: 'rigid',
  pain: 'none',
  boneLesion: 'blastic',
  alignment: 'normal',
  collapse: 'none',
  posterolateral: 'none',
};
