import { type CostInputs, gigabyte, monthDays, monthHours } from './cost-basis.ts';

/** What the trail writes down in a month, before it counts it. */
export interface Traced {
  /** Calls that read or write items; each is one event, however many items it touches. */
  reads: number;
  writes: number;
  /** Uses of keys, reads of secrets, and roles that containers take up. */
  management: number;
}

/** S3's lifecycle leaves smaller files where they are (S3 User Guide, considerations for transitions). */
const leastBytesOfAColdFile = 128 * 1024;

/**
 * What the trail costs by: events, bytes in its log group, and files. Files are kept for years, and each month's are paid for until the
 * last day; `fileGigabytes` is what lies there once as many months have passed, `coldFileGigabytes` what of it has moved.
 */
export function trailOf({ assumptions: given, counted }: CostInputs, { reads, writes, management }: Traced) {
  const dataEvents = reads * counted.trail.reads + writes * counted.trail.writes;
  const events = dataEvents + management + monthHours * given.otherManagementEventsOfAnHour;
  const logGigabytes = (events * given.bytesOfATrailEvent) / gigabyte;
  const packed = logGigabytes * given.trailCompression;
  const files = Math.max(monthHours * given.trailFilesOfAnHour, (packed * gigabyte) / given.mostBytesOfATrailFile);
  const isCold = (packed * gigabyte) / files >= leastBytesOfAColdFile;
  const keptMonths = counted.trail.keptDays / monthDays;
  const hotMonths = isCold ? counted.trail.coldAfterDays / monthDays : keptMonths;
  return {
    dataEvents,
    trailEvents: events,
    trailLogGigabytes: logGigabytes,
    trailFiles: files,
    trailFilesMoved: isCold ? files : 0,
    fileGigabytes: packed * keptMonths,
    coldFileGigabytes: packed * (keptMonths - hotMonths),
  };
}
