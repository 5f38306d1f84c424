import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { undeterminedLanguage } from '../../domain/cases/submission.ts';
import { withOffset } from '../../domain/core/instants.ts';
import { missingForVisit } from '../../domain/triage/completeness.ts';
import { emergencyTexts, patientText } from '../../domain/triage/patient-text.ts';
import type { Ruleset } from '../../domain/triage/ruleset.ts';
import { type PagingKnown, referrerText } from '../../domain/triage/texts/referrer-text.ts';
import type { TriagedCase } from '../../domain/triage/texts/triaged-case.ts';
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

type Settings = { advice: PatientAdvice; ruleset: Ruleset };

/** The referrer's text, and attached what the patient is told; in an emergency in every language that we have. */
function textsOf(
  triaged: TriagedCase,
  language: string | null,
  paging: PagingKnown | null,
  { advice, ruleset }: Settings,
) {
  const { urgency } = triaged.result;
  const text = referrerText(triaged, referrerTexts, {
    paging,
    missing: missingForVisit(triaged, {}, { now: Temporal.Instant.from(triaged.at), ruleset }),
    ruleset,
    surgeonOnCall: advice.surgeonOnCall,
    english: advice.texts.written.en,
  });
  return {
    ...text,
    phone: advice.phone,
    forPatient: {
      language: language ?? undeterminedLanguage,
      ...patientText(triaged, language, advice.texts, advice),
      ...(urgency === 'emergent' && { translations: emergencyTexts(triaged, advice.texts, advice) }),
    },
  };
}

/**
 * What the rules say of a referral's newest answers, with the referrer's text at the level that the case has. What the
 * patient is told, in the patient's language, is attached.
 */
export function referralTriageView(
  { header, record }: { header: CaseHeader; record: ClinicalRecord },
  settings: Settings,
): ReferralTriageAnswer {
  const paging = pagingKnown(header, record.at, settings.ruleset.zone);
  const texts = textsOf(triagedCase({ header, record }), header.language, paging, settings);
  return { ...record.triage.result, ...texts };
}

/** The same of a referral that was refused: nobody is paged for it. @param language primary subtag; null = not known */
export const refusedReferralView = (
  triaged: TriagedCase,
  language: string | null,
  settings: Settings,
): ReferralTriageAnswer => ({ ...triaged.result, ...textsOf(triaged, language, null, settings) });
