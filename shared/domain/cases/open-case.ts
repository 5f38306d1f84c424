import type { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../core/ids.ts';
import { ageOn, stored } from '../core/instants.ts';
import { localDateAt } from '../core/local-time.ts';
import { type Announcement, announce } from '../paging/paging.ts';
import { triage } from '../triage/engine.ts';
import type { ClinicalAnswers } from '../triage/input.ts';
import type { Ruleset } from '../triage/ruleset.ts';
import { type AuditEntry, auditEntry } from './audit-entry.ts';
import type { CaseHeader } from './case-header.ts';
import type { ClinicalRecord } from './clinical-record.ts';
import type { Submission } from './submission.ts';

/** What arrives at a door, already validated. */
export interface Arrival {
  kind: CaseHeader['kind'];
  submission: Submission;
  clinical: ClinicalAnswers;
  referrerId?: string;
}

/** Everything that makes a new case: its records, what the world must be told, and the audit entry. */
export interface OpenedCase extends Announcement {
  record: ClinicalRecord;
  audit: AuditEntry;
}

interface Context {
  now: Temporal.Instant;
  ids: IdSource;
  ruleset: Ruleset;
}

const prefixes = { intake: 'int', referral: 'ref' } as const;

function contactOf({ patient }: Submission): CaseHeader['contact'] {
  return {
    givenName: patient.givenName,
    familyName: patient.familyName,
    phone: patient.phone,
    ...(patient.email && { email: patient.email }),
    preferred: patient.preferredContact,
    smsConsent: patient.smsConsent,
  };
}

function recordOf(arrival: Arrival, caseId: string, { now, ruleset }: Context): ClinicalRecord {
  const { submission, clinical } = arrival;
  const today = localDateAt(now, ruleset.zone);
  const input = {
    ...clinical,
    age: ageOn(submission.patient.birthDate, today),
    sex: submission.patient.sex,
    language: submission.language,
    submittedBy: submission.submittedBy,
    diagnoses: submission.diagnoses ?? [],
    note: submission.note ?? '',
  };
  return {
    caseId,
    version: 1,
    at: stored(now),
    submission,
    triage: { input, result: triage(input, { now, ruleset }) },
  };
}

function headerOf(arrival: Arrival, caseId: string, record: ClinicalRecord, ids: IdSource): CaseHeader {
  const { submission, kind, referrerId } = arrival;
  const { urgency, pageOnCall, needsHumanReview, deadlines } = record.triage.result;
  const { region, clinicIds = [] } = submission.preferences ?? {};
  return {
    caseId,
    kind,
    code: ids.code(),
    status: 'received',
    version: 1,
    urgency,
    pageOnCall,
    needsHumanReview,
    receivedAt: record.at,
    deadlines,
    contact: contactOf(submission),
    language: submission.language,
    openVisits: {},
    round: 0,
    pagingOpen: false,
    ...(region && { region }),
    ...(clinicIds[0] && { clinicId: clinicIds[0] }),
    ...(referrerId && { referrerId }),
  };
}

/**
 * Decides what an arrival becomes: triaged, given its code, deadlines and opening announcements.
 * The same arrival with the same context gives the same case.
 */
export function openCase(arrival: Arrival, context: Context): OpenedCase {
  const { ids } = context;
  const caseId = ids.next(prefixes[arrival.kind]);
  const record = recordOf(arrival, caseId, context);
  const announced = announce(headerOf(arrival, caseId, record, ids), context);
  const actor = arrival.referrerId
    ? ({ kind: 'referrer', id: arrival.referrerId } as const)
    : ({ kind: 'patient', id: caseId } as const);
  return {
    ...announced,
    record,
    audit: auditEntry(context, actor, 'case-received', caseId, {
      urgency: announced.header.urgency,
      ruleset: record.triage.result.ruleset.version,
    }),
  };
}
