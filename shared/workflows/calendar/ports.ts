import type { SchedulingSettings } from '../../domain/calendar/settings.ts';
import type { TimeOff } from '../../domain/calendar/time-off.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { DirectoryList } from '../../domain/directory/entries.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { CaseBatchReader } from '../cases/ports.ts';

/** Where an entry stands in its list, and how often it was changed by itself or by an import: 0 = never since it was written first. */
export interface EntryPlace {
  place: number;
  version: number;
}

/** The directory as it stands, not as it stood within the last minute. */
export interface DirectoryNow {
  /** Less what cannot be read. */
  directory: Directory;
  /** Every schedule group that a stored practitioner names. */
  scheduleGroups: string[];
  /** @returns undefined for an entry that is not there, or cannot be read */
  placeOf(list: DirectoryList, id: string): EntryPlace | undefined;
}

/** All strongly consistent. */
export interface CalendarReader {
  directoryNow(): Promise<DirectoryNow>;
  /** A practitioner's absences, by the date on which they begin. @throws zod's error where one cannot be read */
  timeOff(practitionerId: string): Promise<TimeOff[]>;
}

/** What it takes to find the visits that cannot take place. */
export interface ConflictDeps {
  calendar: CalendarReader;
  schedule: Pick<ScheduleReader, 'weekNow' | 'appointments'>;
  caseBatches: CaseBatchReader;
  settings: SchedulingSettings;
}
