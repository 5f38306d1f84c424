import type { Temporal } from 'temporal-polyfill';
import { appointmentView } from '../../../shared/contract/views/appointment-view.ts';
import { incompleteOf } from '../../../shared/contract/views/incomplete-view.ts';
import { referralActsView } from '../../../shared/contract/views/referral-acts-view.ts';
import { referralTriageView } from '../../../shared/contract/views/referral-triage-view.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../../shared/domain/cases/clinical-record.ts';
import { isLawful } from '../../../shared/domain/cases/transitions.ts';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { ownCase } from '../../../shared/domain/core/party.ts';
import { referralLink } from '../../../shared/domain/messages/public-url.ts';
import type { Uses } from '../../compose.ts';

/** A referral as its list shows it: from the header alone. */
export function referralSummary(header: CaseHeader, { ruleset, publicUrl }: Uses<'publicUrl' | 'ruleset'>) {
  const self = referralLink(publicUrl, header.caseId);
  return {
    referralId: header.caseId,
    confirmationCode: header.code,
    status: header.status,
    ...(header.outcome && { outcome: header.outcome }),
    urgency: header.urgency,
    receivedAt: withOffset(header.receivedAt, ruleset.zone),
    seenBy: header.deadlines.seenBy,
    version: header.version,
    links: { self, ...(isLawful(header, 'withdraw') && { withdraw: `${self}/withdraw` }) },
  };
}

/** What a referral shows of its newest clinical record. */
export const triageParts =
  (deps: Uses<'advice' | 'ruleset'>) => (header: CaseHeader, latest: ClinicalRecord | undefined) => ({
    ...(latest?.submission.externalId && { externalId: latest.submission.externalId }),
    ...(latest && { triage: referralTriageView({ header, record: latest }, deps), ...incompleteOf(latest) }),
  });

/** Prepares what a referral shows besides its summary: its visits, and of its newest clinical record the triage. */
export async function referralParts(
  deps: Uses<'advice' | 'directory' | 'publicUrl' | 'ruleset' | 'zone'>,
  appointments: readonly Appointment[],
) {
  const directory = await deps.directory.directory();
  const { zone, publicUrl } = deps;
  const shown = appointments.map((appointment) => appointmentView(appointment, { directory, zone, publicUrl }));
  return (header: CaseHeader, latest: ClinicalRecord | undefined) => ({
    ...triageParts(deps)(header, latest),
    appointments: shown,
  });
}

/** What a whole referral is read and shown with. */
export type ReferralViewDeps = Uses<
  'advice' | 'clinical' | 'directory' | 'publicUrl' | 'ruleset' | 'schedule' | 'zone'
>;

/** A referral with its triage, its visits, and what the practice said and asked. */
export async function referralView(deps: ReferralViewDeps & Uses<'acts'>, header: CaseHeader, now: Temporal.Instant) {
  const [latest, appointments, shown] = await Promise.all([
    deps.clinical.latest(header.caseId),
    deps.schedule.appointmentsOfCase(header.caseId, Object.values(header.openVisits)),
    deps.acts.ofCase(header.caseId),
  ]);
  const parts = await referralParts(deps, appointments);
  return {
    ...referralSummary(header, deps),
    ...parts(header, latest),
    ...referralActsView(shown, { now, zone: deps.zone }),
  };
}

/** @throws Refusal `not-found` for a case that is not the referrer's own referral. */
export const ownReferral = async ({ cases }: Uses<'cases'>, caller: Caller, caseId: string): Promise<CaseHeader> =>
  ownCase(caller, await cases.header(caseId));
