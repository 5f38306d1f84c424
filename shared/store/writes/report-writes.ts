import { visitFact } from '../../domain/reports/attendance.ts';
import type { ReportChange } from '../../workflows/reports/changes.ts';
import { attendanceItem } from '../records/attendance-record.ts';
import { factsItem } from '../records/facts-record.ts';
import { pastHoursItem } from '../records/past-hours-record.ts';
import { isNew, put, unchangedSince, type WritesOf } from './write.ts';

/** @param zone IANA zone of the practice */
export const reportWrites = (zone: string): WritesOf<ReportChange> => ({
  'facts-changed': ({ facts, from }) => put('Cases', factsItem(facts, zone), unchangedSince(from)),
  'hours-kept': ({ hours, from }) => put('Directory', pastHoursItem(hours, from), isNew),
  // Without a condition: the last end of a visit counts. A visit of the first release does not say in which zone it is shown.
  'attendance-noted': ({ visit }) => put('Schedule', attendanceItem(visitFact(visit, visit.keptAt?.zone ?? zone)), {}),
});
