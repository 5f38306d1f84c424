import type { RetriageDeps } from '../../../shared/workflows/cases/retriage-case.ts';
import type {
  AuditReader,
  CaseBatchReader,
  CaseReader,
  DirectoryReader,
  ScheduleReader,
  WorklistReader,
} from '../../../shared/workflows/ports.ts';

/** What the staff's operations share. */
export interface StaffDeps extends RetriageDeps {
  cases: CaseReader & CaseBatchReader & WorklistReader;
  audit: AuditReader;
  schedule: ScheduleReader;
  directory: DirectoryReader;
  /** IANA zone of the practice. */
  zone: string;
  publicUrl: string;
}
