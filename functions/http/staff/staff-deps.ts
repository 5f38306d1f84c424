import type { ScheduleReader } from '../../../shared/workflows/booking/ports.ts';
import type {
  AuditReader,
  CaseBatchReader,
  CaseReader,
  WorklistReader,
} from '../../../shared/workflows/cases/ports.ts';
import type { RetriageDeps } from '../../../shared/workflows/cases/retriage-case.ts';
import type { DirectoryReader } from '../../../shared/workflows/directory/ports.ts';

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
