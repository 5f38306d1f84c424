import type { AuditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import type { ContactRecord } from '../../domain/cases/contact-record.ts';
import type { NamedReferral } from '../../domain/cases/named-referral.ts';
import type { HourlyCount, TakenAt } from '../../domain/core/hourly-count.ts';

/** What is written of a case: its header, what was answered, and who did what. */
export type CaseChange =
  | { kind: 'case-created'; header: CaseHeader }
  | { kind: 'case-changed'; header: CaseHeader; from: number }
  | { kind: 'clinical-added'; record: ClinicalRecord }
  | { kind: 'contact-added'; record: ContactRecord }
  | { kind: 'referral-named'; named: NamedReferral; from: number }
  | { kind: 'audit'; entry: AuditEntry }
  /** `known`: what the counter held when it had grown too long to be added to. */
  | { kind: 'hourly-counted'; count: HourlyCount; known?: TakenAt };

/** What kept coming between, in words for a front desk. */
export const caseRivals = {
  'case-changed': 'somebody else is changing this case at this moment',
} as const satisfies Partial<Record<CaseChange['kind'], string>>;
