import type { AuditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import type { Page, PageRequest } from '../core/ports.ts';

export interface CaseReader {
  /** Strongly consistent. */
  header(caseId: string): Promise<CaseHeader | undefined>;
}

export interface CaseBatchReader {
  /** Many headers in as few round trips as possible (100 each); unknown ids are left out. */
  headers(caseIds: readonly string[]): Promise<CaseHeader[]>;
}

export interface ClinicalReader {
  /** All versions of a case's clinical record, oldest first. */
  records(caseId: string): Promise<ClinicalRecord[]>;
}

/** Open cases in the order of the worklist. */
export interface WorklistReader {
  /** Open cases, most urgent first, then nearest deadline. Reads an index that may lag by moments. */
  open(page: PageRequest): Promise<Page<CaseHeader>>;
}

export interface ReferrerCaseReader {
  /** A referrer's own cases, newest first. */
  ofReferrer(referrerId: string, page: PageRequest): Promise<Page<CaseHeader>>;
}

export interface AuditReader {
  /** A case's entries, oldest first. */
  ofCase(caseId: string, page: PageRequest): Promise<Page<AuditEntry>>;
}
