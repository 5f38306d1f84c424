import { AuditEntry } from '../domain/cases/audit-entry.ts';
import { fromItem, type Item } from './item.ts';
import { auditKey } from './keys.ts';

/** An entry under its case, and under its actor and UTC date. */
export const auditItem = (entry: AuditEntry): Record<string, unknown> => ({
  pk: auditKey(entry.caseId),
  sk: `${entry.at}#${entry.entryId}`,
  actorDay: `${entry.actor.kind}#${entry.actor.id}#${entry.at.slice(0, 10)}`,
  entry,
});

export const auditOf = (item: Item): AuditEntry => AuditEntry.parse(fromItem(item).entry);
