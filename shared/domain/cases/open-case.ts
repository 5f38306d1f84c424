import type { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import { localDateAt } from '../core/local-time.ts';
import type { Actor } from '../core/party.ts';
import { type Announcement, announce } from '../paging/paging.ts';
import { triage } from '../triage/engine.ts';
import type { ClinicalAnswers } from '../triage/input.ts';
import type { TriageResult } from '../triage/result.ts';
import type { Ruleset } from '../triage/ruleset.ts';
import { type AuditEntry, auditEntry } from './audit-entry.ts';
import type { CaseHeader } from './case-header.ts';
import type { ClinicalRecord } from './clinical-record.ts';
import { headerParts, personOf } from './form-parts.ts';
import type { IgnoredWish } from './ignored-wishes.ts';
import { needsInterpreter } from './interpreter.ts';
import type { Submission } from './submission.ts';

/** What arrives at a door, already validated. */
export interface Arrival {
  kind: CaseHeader['kind'];
  submission: Submission;
  clinical: ClinicalAnswers;
  referrerId?: string;
  /** Staff id of whoever took it for its sender. */
  takenBy?: string;
  /** Wishes of the form that nobody can meet; absent where nobody looked. */
  ignoredWishes?: readonly IgnoredWish[];
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
  /** Two letters of the state where the person of a case lives unless its header says otherwise; absent where nobody asks. */
  practiceState?: string | undefined;
}

const prefixes = { intake: 'int', referral: 'ref' } as const;

/** Triages what arrived. */
export function triageOf(
  { submission, clinical }: Pick<Arrival, 'submission' | 'clinical'>,
  { now, ruleset }: Pick<Context, 'now' | 'ruleset'>,
): ClinicalRecord['triage'] & { result: TriageResult } {
  const { diagnoses = [], note = '' } = submission;
  const input = { ...clinical, ...personOf(submission, localDateAt(now, ruleset.zone)), diagnoses, note };
  return { input, result: triage(input, { now, ruleset }) };
}

function recordOf(arrival: Arrival, caseId: string, context: Context): ClinicalRecord {
  const { submission } = arrival;
  return { caseId, version: 1, at: stored(context.now), submission, triage: triageOf(arrival, context) };
}

/** The first header of a case, before anything of it is announced. */
export function headerOf(
  arrival: Omit<Arrival, 'clinical'>,
  caseId: string,
  record: ClinicalRecord,
  context: Pick<Context, 'ids' | 'practiceState'>,
): CaseHeader {
  const { submission, kind, referrerId, ignoredWishes } = arrival;
  const { urgency, pageOnCall, needsHumanReview, unreadText, wordsExplained, deadlines } = record.triage.result;
  return {
    caseId,
    kind,
    code: context.ids.code(),
    status: 'received',
    version: 1,
    urgency,
    pageOnCall,
    needsHumanReview,
    unreadText,
    wordsExplained,
    receivedAt: record.at,
    deadlines,
    openVisits: {},
    round: 0,
    pagingOpen: false,
    ...(record.triage.result.guidance.crisisLine && { emergentClocks: true as const }),
    ...(needsInterpreter(submission, record.triage.result) && { interpreter: true as const }),
    ...headerParts(submission, { ignored: ignoredWishes, practiceState: context.practiceState }),
    ...(referrerId && { referrerId }),
  };
}

/** Who brought a case to the practice. */
function senderOf({ takenBy, referrerId }: Arrival, caseId: string): Actor {
  if (takenBy !== undefined) return { kind: 'staff', id: takenBy };
  return referrerId === undefined ? { kind: 'patient', id: caseId } : { kind: 'referrer', id: referrerId };
}

/**
 * Decides what an arrival becomes: triaged, given its code, deadlines and opening announcements.
 * The same arrival with the same context gives the same case.
 */
export function openCase(arrival: Arrival, context: Context): OpenedCase {
  const { ids } = context;
  const caseId = ids.next(prefixes[arrival.kind]);
  const record = recordOf(arrival, caseId, context);
  const announced = announce(headerOf(arrival, caseId, record, context), context);
  const { channel } = arrival.submission;
  return {
    ...announced,
    record,
    audit: auditEntry(context, senderOf(arrival, caseId), 'case-received', caseId, {
      ...(channel && { channel }),
      urgency: announced.header.urgency,
      ruleset: record.triage.result.ruleset.version,
    }),
  };
}
