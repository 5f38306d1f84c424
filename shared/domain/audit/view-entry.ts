import { type AuditEntry, auditEntry } from '../cases/audit-entry.ts';
import type { Actor } from '../core/party.ts';
import type { Stamp } from '../messages/event-makers.ts';

/** How many cases an entry names: as many as a page of a list holds. */
const mostCases = 200;

/** What somebody was shown: one case, or a list with the cases that it names. */
export type Shown = {
  /** Absent = `case-viewed` of one case, `cases-listed` of a list. */
  action?: 'audit-viewed';
  /** Codes and ids that tell which part or list it was; never what was searched for. */
  detail?: AuditEntry['detail'];
} & ({ caseId: string } | { cases: readonly string[] });

/** Under what the lists that somebody saw are kept: they are of no one case. */
export const listsSubject = ({ kind, id }: Actor): string => `lists-${kind}-${id}`;

/**
 * The audit entry of something that was seen. A list is one entry, however many cases it names, and is found by whoever saw it.
 * @param purpose the operation that shows it, or the slug that the caller named
 */
export function viewEntry(stamp: Stamp, actor: Actor, purpose: string, shown: Shown): AuditEntry {
  const { action, detail } = shown;
  if ('caseId' in shown) return { ...auditEntry(stamp, actor, action ?? 'case-viewed', shown.caseId, detail), purpose };
  const named = [...new Set(shown.cases)];
  const more = named.length > mostCases ? { more: String(named.length - mostCases) } : {};
  const told = { ...detail, ...more };
  const entry = auditEntry(
    stamp,
    actor,
    action ?? 'cases-listed',
    listsSubject(actor),
    Object.keys(told).length > 0 ? told : undefined,
  );
  return { ...entry, purpose, cases: named.slice(0, mostCases) };
}
