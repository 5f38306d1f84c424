import type { PatientAdvice } from '../../../shared/contract/views/triage-view.ts';
import type { Ruleset } from '../../../shared/domain/triage/ruleset.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import type { BookingDeps } from '../../../shared/workflows/booking/booking-deps.ts';
import type { CaseReader, ClinicalReader, ReferrerCaseReader } from '../../../shared/workflows/cases/ports.ts';
import type { FirstVisitSettings } from '../../../shared/workflows/search/earliest-times.ts';

/** What the operations on referrals share. */
export interface ReferralDeps extends BookingDeps {
  cases: CaseReader & ReferrerCaseReader;
  clinical: ClinicalReader;
  ruleset: Ruleset;
  advice: PatientAdvice;
  firstVisit: FirstVisitSettings;
  linkKeys: () => Promise<LinkKeys>;
  /** IANA zone of the practice. */
  zone: string;
  publicUrl: string;
}
