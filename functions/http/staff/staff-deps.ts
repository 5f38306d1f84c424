import type { CaseDeps } from '../../../shared/workflows/cases/change-case.ts';
import type {
  AuditReader,
  CaseBatchReader,
  CaseReader,
  ClinicalReader,
  DirectoryReader,
  ScheduleReader,
  WorklistReader,
} from '../../../shared/workflows/ports.ts';

/** What the staff's operations share. */
export interface StaffDeps extends CaseDeps {
  cases: CaseReader & CaseBatchReader & WorklistReader;
  clinical: ClinicalReader;
  audit: AuditReader;
  schedule: ScheduleReader;
  directory: DirectoryReader;
  /** IANA zone of the practice. */
  zone: string;
  publicUrl: string;
}
