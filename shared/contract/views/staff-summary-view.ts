import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { type ClinicalRecord, standingTriage } from '../../domain/cases/clinical-record.ts';
import { needsInterpreter } from '../../domain/cases/interpreter.ts';
import { undeterminedLanguage } from '../../domain/cases/submission.ts';
import { missingForVisit } from '../../domain/triage/completeness.ts';
import type { Ruleset } from '../../domain/triage/ruleset.ts';
import type { StaffCase } from '../../domain/triage/staff/staff-case.ts';
import { staffSummary } from '../../domain/triage/staff-summary.ts';
import { referrerTexts } from '../../texts/en/referrer.ts';
import { patientEn } from '../../texts/en/triage-advice.ts';
import { triagedCase } from './triage-view.ts';

/** The texts of a record; a note that was added stands as a paragraph of its own. */
const textsOf = ({ triage: { input } }: ClinicalRecord): string[] =>
  [input.freeText, ...input.note.split('\n\n')].map((text) => text.trim());

/**
 * Words that earlier answers held and the newest do not: taking them back does not unsay them, nor does a long note that takes
 * their place.
 */
function earlierWords(records: readonly ClinicalRecord[], { triage: { input } }: ClinicalRecord): string[] {
  const told = [...new Set(records.flatMap(textsOf))];
  const isSaid = (text: string): boolean =>
    [input.freeText, input.note, ...told.filter((other) => other !== text)].some((other) => other.includes(text));
  return told.filter((text) => !isSaid(text));
}

function formOf({ header, record }: { header: CaseHeader; record: ClinicalRecord }) {
  const { submission, triage, override = null } = record;
  const { language, incomplete = [], consentMissing = false } = submission;
  return {
    language: language === undeterminedLanguage ? null : language,
    needsInterpreter: header.interpreter === true || needsInterpreter(submission, triage.result),
    override,
    levelByRules: standingTriage(record).result.urgency,
    formFaults: incomplete,
    isConsentMissing: consentMissing,
  };
}

/** What the summary tells of a case. @param records all versions of its clinical record, oldest first @param record the newest */
function staffCase(
  header: CaseHeader,
  records: readonly ClinicalRecord[],
  record: ClinicalRecord,
  ruleset: Ruleset,
): StaffCase {
  const { at, triage, standing } = record;
  const triaged = triagedCase({ header, record });
  const { urgency, pageOnCall } = header;
  return {
    ...formOf({ header, record }),
    triaged,
    answers: triage.input,
    better: standing ? { at, ...triage } : null,
    earlierWords: earlierWords(records, record),
    areWordsRead: triage.result.unreadText && !header.unreadText,
    isPaged: header.round > 0 && (urgency === 'emergent' || pageOnCall),
    isUnanswered: header.pagingOpen,
    acknowledgedAt: header.acknowledgedAt ?? null,
    missing: missingForVisit({ input: triage.input, result: header }, {}, { now: Temporal.Instant.from(at), ruleset }),
  };
}

/** Shows a case to clinical staff: the triage that stands, the newest where it came out better, and both in words. */
export function staffTriageView(
  header: CaseHeader,
  records: readonly ClinicalRecord[],
  record: ClinicalRecord,
  ruleset: Ruleset,
) {
  const shown = staffCase(header, records, record, ruleset);
  return {
    clinical: shown.answers,
    triage: standingTriage(record).result,
    ...(shown.better && { betterTriage: shown.better.result }),
    missingForVisit: shown.missing,
    summary: staffSummary(shown, { ruleset, referrer: referrerTexts, english: patientEn }),
  };
}
