import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import type { CaseRecords } from './case-records.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, mended } from './finding.ts';

function ofHeader(caseId: string, header: CaseHeader, context: CheckContext): Finding[] {
  const version = context.versions.get(caseId) ?? 0;
  if (version <= header.version) return [];
  return [
    mended(context, { kind: 'version-behind', caseId, ids: [] }, [
      { kind: 'case-changed', header: { ...header, version }, from: header.version },
    ]),
  ];
}

function ofVisit(caseId: string, visit: Appointment, context: CheckContext): Finding[] {
  const { appointmentId } = visit;
  const version = context.versions.get(appointmentId) ?? 0;
  if (version <= visit.version) return [];
  const later = { kind: 'appointment-changed' as const, appointment: { ...visit, version }, from: visit.version };
  const finding = { kind: 'visit-behind-history' as const, caseId, ids: [appointmentId] };
  return [{ ...mended(context, finding, [later]), calls: true }];
}

/**
 * A header and a visit are at least of every version that promises are named by: else their next change would promise the same name, and
 * be refused for ever. They stand as they are under that version; of a visit its person may have been told more.
 */
export function versionFindings({ caseId, header, visits }: CaseRecords, context: CheckContext): Finding[] {
  if (!header) return [];
  const own = visits.filter((visit) => visit.caseId === caseId);
  return [...ofHeader(caseId, header, context), ...own.flatMap((visit) => ofVisit(caseId, visit, context))];
}
