import type { Appointment } from '../booking/appointment.ts';
import type { Interval } from '../core/intervals.ts';
import type { Directory } from '../directory/directory.ts';
import type { SchedulingSettings } from './settings.ts';

/** Why a visit cannot take place as it was booked. */
export type ConflictReason = 'away' | 'closed' | 'outside-hours' | 'not-in-use';

/** What decides whether the visits of one practitioner-day can take place. */
export interface DayTruth {
  directory: Pick<Directory, 'clinics' | 'practitioners' | 'appointmentTypes'>;
  /** When the practitioner is away, epoch minutes. */
  away: readonly Interval[];
  settings: SchedulingSettings;
}
export type { Appointment };
