import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import { isOpenVisit, judgeVisit } from '../../../../shared/domain/booking/appointment-changes.ts';
import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { isOver } from '../../../../shared/domain/cases/transitions.ts';
import { withVisitJudged } from '../../../../shared/domain/cases/visit-transitions.ts';
import type { Change } from '../../../../shared/workflows/core/changes.ts';
import type { CaseRecords } from './case-records.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, headerChanged, mended } from './finding.ts';

/** What flags a visit and its header of which one is flagged already, or of which staff were told. */
function flagging(header: CaseHeader, visit: Appointment, { now }: CheckContext): Change[] {
  const flagged = judgeVisit(visit, false, now);
  const named = withVisitJudged(header, visit, false);
  const isNamed = header.toRebook?.includes(visit.slot.appointmentType);
  return [
    ...(visit.needsRebooking
      ? []
      : [{ kind: 'appointment-changed' as const, appointment: flagged, from: visit.version }]),
    ...(isNamed || named === header ? [] : [headerChanged(named, header)]),
  ];
}

function ofVisit(caseId: string, header: CaseHeader, visit: Appointment, context: CheckContext): Finding[] {
  const { appointmentId, slot, needsRebooking, changedAt } = visit;
  const isNamed = header.openVisits[slot.appointmentType] === appointmentId;
  const isToRebook = isNamed && header.toRebook?.includes(slot.appointmentType);
  const wasTold = (context.flaggedAt.get(appointmentId) ?? '') > changedAt;
  if (!needsRebooking && !isToRebook && !wasTold) return [];
  const changes = flagging(header, visit, context);
  if (changes.length === 0) return [];
  return [mended(context, { kind: 'visit-flag-torn', caseId, ids: [appointmentId] }, changes)];
}

/** An open visit that cannot take place says so, and so does its header: staff find another time by either. */
export function flagFindings({ caseId, header, visits }: CaseRecords, context: CheckContext): Finding[] {
  if (!header || isOver(header)) return [];
  const open = visits.filter((visit) => visit.caseId === caseId && isOpenVisit(visit.status));
  return open.flatMap((visit) => ofVisit(caseId, header, visit, context));
}
