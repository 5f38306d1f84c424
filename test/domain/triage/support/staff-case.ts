import { missingForVisit } from '../../../../shared/domain/triage/completeness.ts';
import type { TriageInput } from '../../../../shared/domain/triage/input.ts';
import type { StaffCase, StaffWriting } from '../../../../shared/domain/triage/staff/staff-case.ts';
import { staffSummary } from '../../../../shared/domain/triage/staff-summary.ts';
import { referrerTexts } from '../../../../shared/texts/en/referrer.ts';
import { patientEn } from '../../../../shared/texts/en/triage-advice.ts';
import { context, person, triaged } from './builders.ts';

export const writing: StaffWriting = { ruleset: context.ruleset, referrer: referrerTexts, english: patientEn };

/** 09:00 in New York on Monday 23 November 2026. */
export const at = context.now.toString();

/** A case as it has just come, of English speakers; nothing is wrong with its form. */
export const aStaffCase = (input: TriageInput, changes: Partial<StaffCase> = {}): StaffCase => {
  const result = triaged(input);
  return {
    triaged: { result, input, at },
    answers: input,
    better: null,
    earlierWords: [],
    areWordsRead: false,
    isPaged: result.pageOnCall,
    isUnanswered: result.pageOnCall,
    acknowledgedAt: null,
    language: 'en',
    needsInterpreter: false,
    override: null,
    levelByRules: result.urgency,
    missing: missingForVisit({ input, result }, {}, context),
    formFaults: [],
    isConsentMissing: false,
    ...changes,
  };
};

export const summarised = (input: TriageInput, changes: Partial<StaffCase> = {}): string[] =>
  staffSummary(aStaffCase(input, changes), writing);

/** The summary of the well adult with these changes. */
export const summaryOf = (change: Record<string, unknown> = {}, changes: Partial<StaffCase> = {}): string[] =>
  summarised(person(change), changes);

/** Title, what the case has besides, the line that is to stand there, and what the record has. */
export type Row = [title: string, change: Record<string, unknown>, line: string, changes?: Partial<StaffCase>];

/** A SINS sheet of the unstable range. */
export const unstable = {
  location: 'junctional',
  pain: 'mechanical',
  boneLesion: 'lytic',
  alignment: 'subluxation-translation',
  collapse: 'over-50',
  posterolateral: 'none',
};
