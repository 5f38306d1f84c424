import { auditEntry } from '../../../../shared/domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import type { Stamp } from '../../../../shared/domain/messages/event-makers.ts';
import type { Change } from '../../../../shared/workflows/core/changes.ts';

/** Records that contradict one another, by name: what it means for people, and what to do where nothing could be derived. */
export const meanings = {
  'case-lost':
    'its history or its pages say that it came in, and nothing else of it is there. Find out who it was, and call.',
  'case-without-header': 'its answers are there, and no list shows it: nobody will call.',
  'case-without-answers': 'its answers are lost. Call the person and take them again.',
  'case-without-entry': 'its history does not say that it came in.',
  'case-untold': 'nothing was promised to tell staff of it.',
  'referrer-card-missing': 'nobody would write to its referrer.',
  'referrer-card-behind': 'its referrer was told more than its card says: what comes next could not be noted.',
  'contact-unknown-to-case': 'an attempt to call that its header does not know of: the next one could not be noted.',
  'answers-lost': 'its history or its level tells of answers, or of a level that staff set, that are gone. Ask again.',
  'level-too-low': 'its latest answers are more urgent than the case stands.',
  'paging-without-round': 'it waits to be answered, and no open round of pages says whom to page next.',
  'paging-stopped': 'its open round of pages has no timer: nobody would page the next person.',
  'round-behind-timers': 'its round of pages knows less than its timers: nobody would be paged next.',
  'round-unknown-to-case': 'a round of pages is open of which the case does not know.',
  'round-answered': 'its round of pages goes on, although the case was answered or has ended.',
  'visit-of-no-case': 'a visit of no case. Call whoever comes: the day sheet shows it.',
  'visit-not-in-day': 'its booked visit is not in its day: somebody else could be booked then.',
  'visit-time-taken': 'the time of its booked visit is somebody else’s too. Call the person and find another time.',
  'visit-not-in-case': 'it has a booked visit that its header does not name.',
  'visit-ended': 'its header names a visit that has ended.',
  'visit-lost':
    'its visit is named and is nowhere. Where no day kept its time for it to be booked again, call the person: they may come.',
  'visit-behind-history':
    'its history or a message tells of a later change of a visit than the visit does. Call the person: they know the later one.',
  'visit-flag-torn': 'its booked visit needs another time, and not all of its records say so.',
  'version-behind': 'promises know a later version of it than it has: its next change would be refused for ever.',
  'visit-without-entry': 'its history does not say what became of a visit.',
  'day-holds-ended-visit': 'a day keeps time for a visit that was cancelled or takes place at another time.',
  'day-holds-unknown-visit': 'a day keeps time for a visit of which nothing else is left. Somebody may come.',
  'visits-overlap': 'two visits of one day overlap, and nobody overbooked them. Call one of the two.',
  'message-of-no-case': 'something is to be told of a case that is not there.',
  'record-unreadable': 'one of its records cannot be read by this release. See docs/runbooks/records-unreadable.md.',
} as const;
export type FindingKind = keyof typeof meanings;

/** Something that does not fit together. Ids alone: it is printed. */
export interface Finding {
  readonly kind: FindingKind;
  /** Whose it is; absent where nobody knows. */
  readonly caseId?: string | undefined;
  /** Ids of the records that it is about, besides the case. */
  readonly ids: readonly string[];
  /** One transaction that mends it; absent where a person has to. */
  readonly repair?: readonly Change[];
  /** Somebody telephones all the same: what was promised cannot be kept as it was. */
  readonly calls?: true;
}

/** Who mends, in the history of a case. */
export const mender = { kind: 'system', id: 'check-data' } as const;

/** A finding that is mended by changes, and by an entry in the history of its case. */
export const mended = (
  stamp: Stamp,
  { kind, caseId, ids }: Omit<Finding, 'repair' | 'caseId'> & { caseId: string },
  changes: readonly Change[],
): Finding => ({
  kind,
  caseId,
  ids,
  repair: [
    ...changes,
    { kind: 'audit', entry: auditEntry(stamp, mender, 'records-mended', caseId, { finding: kind }) },
  ],
});

/** A header as it becomes, one version up. */
export const headerChanged = (next: CaseHeader, before: CaseHeader): Change => ({
  kind: 'case-changed',
  header: { ...next, version: before.version + 1 },
  from: before.version,
});
