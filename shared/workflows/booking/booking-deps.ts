import type { SchedulingSettings } from '../../domain/scheduling/settings.ts';
import type { DirectoryReader, Ledger, ScheduleReader, Surroundings } from '../ports.ts';
import type { Backoff } from './contend.ts';

/** What the booking workflows work with. */
export interface BookingDeps extends Pick<Surroundings, 'ids'> {
  directory: DirectoryReader;
  schedule: ScheduleReader;
  ledger: Ledger;
  settings: SchedulingSettings;
  backoff: Backoff;
}
