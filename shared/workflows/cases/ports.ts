import type { AuditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader, CaseStatus } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import type { ContactRecord } from '../../domain/cases/contact-record.ts';
import type { NamedReferral } from '../../domain/cases/named-referral.ts';
import type { Urgency } from '../../domain/triage/urgency.ts';
import type { OrderedPageRequest, Page, PageRequest } from '../core/ports.ts';

export interface CaseReader {
  /** Strongly consistent. @throws zod's error where it cannot be read */
  header(caseId: string): Promise<CaseHeader | undefined>;
}

export interface CaseBatchReader {
  /**
   * Many headers, strongly consistent, a hundred in one round trip, in the order asked for; unknown and unreadable ones are left out.
   * @throws Throttled where the store keeps leaving some out
   */
  headers(caseIds: readonly string[]): Promise<CaseHeader[]>;
}

/** @throws zod's error where a version cannot be read */
export interface ClinicalReader {
  /** The newest version of a case's clinical record, strongly consistent: one read of the size of one version, however many there are. */
  latest(caseId: string): Promise<ClinicalRecord | undefined>;
  /** All versions, oldest first, strongly consistent; none for an unknown case. */
  records(caseId: string): Promise<ClinicalRecord[]>;
}

export interface ContactReader {
  /** Every attempt to reach the person of a case, oldest first, less what cannot be read. Strongly consistent. */
  contacts(caseId: string): Promise<ContactRecord[]>;
}

/** What the cases of a worklist have in common; a member that is not named may be anything. */
export interface WorklistFilter {
  status?: CaseStatus | undefined;
  urgency?: Urgency | undefined;
  clinicId?: string | undefined;
  assignee?: string | undefined;
  /** True: only those that are nobody's. */
  unassigned?: boolean | undefined;
  /** Names the address that a public intake came from. */
  source?: string | undefined;
  /** True: only those with a visit that cannot take place as it was booked. */
  needsRebooking?: boolean | undefined;
  /** True for what was set aside; else it is left out. */
  setAside?: boolean | undefined;
}

export interface WorklistPage extends PageRequest {
  filter?: WorklistFilter;
  /** Whether there is time to read on; absent = always. */
  mayGoOn?: () => boolean;
}

/** Open cases in the order of the worklist. */
export interface WorklistReader {
  /**
   * Open cases, most urgent first, then nearest deadline. Reads an index that may lag by moments.
   * @returns `limit` cases, or fewer at the end of the list, which has no cursor. Fewer with a cursor where `mayGoOn` said no or a
   * very long list was looked through without finding enough: the cursor goes on from there.
   * @throws Refusal `invalid-input` for a cursor of another list, or of another urgency
   */
  open(page: WorklistPage): Promise<Page<CaseHeader>>;
}

export interface ReferrerCaseReader {
  /**
   * A referrer's own cases, newest first. Which they are an index tells, which may lag by moments; what they are is read now.
   * @throws Refusal `invalid-input` for a cursor of another list; Throttled
   */
  ofReferrer(referrerId: string, page: PageRequest): Promise<Page<CaseHeader>>;
}

export interface NamedReferralReader {
  /** What a referrer's own name of a referral stands for. Strongly consistent. @throws zod's error where it cannot be read */
  named(digest: string): Promise<NamedReferral | undefined>;
}

export interface AuditReader {
  /** A case's entries, strongly consistent. @throws Refusal `invalid-input` for a cursor of another list */
  ofCase(caseId: string, page: OrderedPageRequest): Promise<Page<AuditEntry>>;
}
