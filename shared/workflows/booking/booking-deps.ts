import type { HoldLimits } from '../../domain/booking/hold-limits.ts';
import type { SchedulingSettings } from '../../domain/calendar/settings.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { RoundReader } from '../paging/ports.ts';
import type { ScheduleReader } from './ports.ts';

/** What the booking workflows work with. */
export interface BookingDeps extends UnitOfWorkDeps {
  directory: DirectoryReader;
  schedule: ScheduleReader;
  rounds: RoundReader;
  ids: IdSource;
  settings: SchedulingSettings;
  limits: HoldLimits;
  /** The practice's number, as people read it. */
  phone: string;
}
