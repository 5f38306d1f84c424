import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { withOffset } from '../../domain/core/instants.ts';
import { missingForVisit } from '../../domain/triage/completeness.ts';
import { emergencyTexts, patientText } from '../../domain/triage/patient-text.ts';
import type { Ruleset } from '../../domain/triage/ruleset.ts';
import { type PagingKnown, referrerText } from '../../domain/triage/texts/referrer-text.ts';
import { referrerTexts } from '../../texts/en/referrer.ts';
import type { ReferralTriageAnswer } from '../case-answers.ts';
import { type PatientAdvice, triagedCase } from './triage-view.ts';

/** What the header knows of its paging: a round from urgent up; its pages go out at once where the case pages. */
function pagingKnown(
  { urgency, pageOnCall, round, acknowledgedAt, ...header }: CaseHeader,
  at: string,
  zone: string,
): PagingKnown {
  const isPaged = round > 0 && (urgency === 'emergent' || pageOnCall);
  // Only the first round began when the case came; a later one began with the answers that raised it.
  const since = round === 1 ? header.receivedAt : at;
  return {
    pagedSince: isPaged ? withOffset(since, zone) : null,
    acknowledgedAt: acknowledgedAt && !header.pagingOpen ? withOffset(acknowledgedAt, zone) : null,
  };
}

/**
 * What the rules say of a referral's newest answers, with the referrer's text at the level that the case has. What the
 * patient is told, in the patient's language, is attached; in an emergency in every language that we have.
 */
export function referralTriageView(
  { header, record }: { header: CaseHeader; record: ClinicalRecord },
  { advice, ruleset }: { advice: PatientAdvice; ruleset: Ruleset },
): ReferralTriageAnswer {
  const triaged = triagedCase({ header, record });
  const text = referrerText(triaged, referrerTexts, {
    paging: pagingKnown(header, record.at, ruleset.zone),
    missing: missingForVisit(triaged, {}, { now: Temporal.Instant.from(record.at), ruleset }),
    ruleset,
    surgeonOnCall: advice.surgeonOnCall,
    english: advice.texts.written.en,
  });
  return {
    ...record.triage.result,
    ...text,
    phone: advice.phone,
    forPatient: {
      language: header.language,
      ...patientText(triaged, header.language, advice.texts, advice),
      ...(header.urgency === 'emergent' && { translations: emergencyTexts(triaged, advice.texts, advice) }),
    },
  };
}
