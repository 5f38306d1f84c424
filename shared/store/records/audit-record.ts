import { Temporal } from 'temporal-polyfill';
import { AuditEntry } from '../../domain/cases/audit-entry.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const auditKey = (caseId: string) => `CASE#${caseId}`;

const kind: RecordKind<typeof AuditEntry> = { schema: AuditEntry, version: 1 };

/** Under whom the entries of a local day (YYYY-MM-DD) are found. */
export const actorDayKey = ({ kind, id }: AuditEntry['actor'], day: string) => `${kind}#${id}#${day}`;

/** A patient acts on one case, and the system is nobody: their entries are found by the case alone. */
export const foundByActor: readonly AuditEntry['actor']['kind'][] = ['staff', 'referrer'];

/**
 * An entry under its case; one of a staff member or a referrer also under that actor and the local date of the practice. The first
 * release wrote the UTC date there: who looks for a local day asks for every UTC date that it touches as well, and takes those
 * whose `at` lies in it. So both are found, and none twice.
 * @param zone IANA zone of the practice
 */
export const auditItem = (entry: AuditEntry, zone: string): Record<string, unknown> => ({
  pk: auditKey(entry.caseId),
  sk: `${entry.at}#${entry.entryId}`,
  ...(foundByActor.includes(entry.actor.kind) && {
    actorDay: actorDayKey(entry.actor, localDateAt(Temporal.Instant.from(entry.at), zone)),
  }),
  schema: kind.version,
  entry,
});

export const auditOf = (item: Item): AuditEntry => readMember(kind, item, 'entry');
