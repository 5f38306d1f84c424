import { VisitFact } from '../../domain/reports/attendance.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

/** The partition of the visits of a month that have ended. @param month local month of their clinics, YYYY-MM */
export const attendanceKey = (month: string): string => `ATTENDED#${month}`;

/** Between which sort keys the visits of some dates stand; no digit sorts behind the last sign. */
export const attendedBetween = (from: string, to: string): { from: string; to: string } => ({ from, to: `${to}~` });

/** Apart from the schema, which a function that only writes need not carry. */
const version = 1;
const kind: RecordKind<typeof VisitFact> = { schema: VisitFact, version };

/** What became of a visit, under its date: an end that is corrected takes the place of the first. */
export const attendanceItem = (fact: VisitFact): Record<string, unknown> => ({
  pk: attendanceKey(fact.date.slice(0, 7)),
  sk: `${fact.date}#${fact.appointmentId}`,
  schema: version,
  fact,
});

export const attendanceOf = (item: Item): VisitFact => readMember(kind, item, 'fact');
