import type { Directory } from '../../domain/directory/directory.ts';

export interface DirectoryReader {
  /** The whole directory, less what cannot be read, cached for at most 60 seconds. A read that failed is not cached. */
  directory(): Promise<Directory>;
}

export interface ScheduleGroupReader {
  /**
   * Every schedule group that a stored practitioner names, whoever retired and whatever of the entry this release cannot read:
   * practitioner-days are kept under them. Cached as the directory is.
   */
  scheduleGroups(): Promise<string[]>;
}
