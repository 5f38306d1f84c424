import type { ReportChange } from '../../workflows/reports/changes.ts';
import { factsItem } from '../records/facts-record.ts';
import { pastHoursItem } from '../records/past-hours-record.ts';
import { isNew, put, unchangedSince, type WritesOf } from './write.ts';

/** @param zone IANA zone of the practice */
export const reportWrites = (zone: string): WritesOf<ReportChange> => ({
  'facts-changed': ({ facts, from }) => put('Cases', factsItem(facts, zone), unchangedSince(from)),
  'hours-kept': ({ hours, from }) => put('Directory', pastHoursItem(hours, from), isNew),
});
