import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import { isOpenVisit, judgeVisit, newAppointment } from '../../../../shared/domain/booking/appointment-changes.ts';
import { type PractitionerDay, rewriteDay } from '../../../../shared/domain/calendar/practitioner-day.ts';
import { auditEntry } from '../../../../shared/domain/cases/audit-entry.ts';
import { isLawful, isOver } from '../../../../shared/domain/cases/transitions.ts';
import {
  withoutVisit,
  withVisit,
  withVisitCompleted,
  withVisitJudged,
  withVisitMoved,
} from '../../../../shared/domain/cases/visit-transitions.ts';
import { overlaps } from '../../../../shared/domain/core/intervals.ts';
import { identityFrom, needsRebookingEvent } from '../../../../shared/domain/messages/event-makers.ts';
import type { CaseRecords, KnownCase } from './case-records.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, headerChanged, mended, mender } from './finding.ts';
import { dayOfVisit, keepsTime, slotOfKept, stretchOfVisit } from './kept-stretch.ts';
import { changedBy, saidBy } from './visit-acts.ts';

/** A visit whose time somebody else has: both stand in the day, and staff find one of them another time. */
function clash(
  { header, caseId }: KnownCase,
  visit: Appointment,
  day: PractitionerDay,
  context: CheckContext,
): Finding {
  const { now, directory } = context;
  const overbooked = { ...judgeVisit(visit, false, now), overbooked: true as const };
  const flagged = withVisitJudged(header, visit, false);
  const kept = rewriteDay(day, now, {
    removed: [visit.appointmentId],
    added: [stretchOfVisit(directory, overbooked)],
  });
  const event = needsRebookingEvent(identityFrom(context), header, visit, undefined);
  const both = mended(context, { kind: 'visit-time-taken', caseId, ids: [visit.appointmentId] }, [
    { kind: 'day-changed', day: kept, from: day.version },
    { kind: 'appointment-changed', appointment: overbooked, from: visit.version },
    ...(flagged === header ? [] : [headerChanged(flagged, header)]),
    { kind: 'event', event },
  ]);
  return { ...both, calls: true };
}

/** A booked visit stands in its day. */
function dayFindings(records: KnownCase, visit: Appointment, context: CheckContext): Finding[] {
  const { caseId, days } = records;
  const { directory, now } = context;
  const day = dayOfVisit(directory, days, visit);
  if (!day || keepsTime(day, visit)) return [];
  const stretch = stretchOfVisit(directory, visit);
  const rivals = day.busy.filter(
    (busy) => busy.kind === 'visit' && busy.id !== visit.appointmentId && overlaps(busy, stretch),
  );
  if (rivals.length > 0 && !visit.overbooked) return [clash(records, visit, day, context)];
  const kept = rewriteDay(day, now, { removed: [visit.appointmentId], added: [stretch] });
  return [
    mended(context, { kind: 'visit-not-in-day', caseId, ids: [visit.appointmentId] }, [
      { kind: 'day-changed', day: kept, from: day.version },
    ]),
  ];
}

/** The header of a case names each of its booked visits, and its start. */
function headerFindings({ caseId, header, visits }: KnownCase, visit: Appointment, context: CheckContext): Finding[] {
  const { appointmentId, slot } = visit;
  const named = header.openVisits[slot.appointmentType];
  const start = header.visitStarts?.[slot.appointmentType];
  const finding = { kind: 'visit-not-in-case' as const, caseId, ids: [appointmentId] };
  if (named === appointmentId)
    return start === undefined || start === slot.start
      ? []
      : [mended(context, finding, [headerChanged(withVisitMoved(header, visit), header)])];
  if (isOver(header)) return [];
  const isTaken = visits.some((each) => each.appointmentId === named && isOpenVisit(each.status));
  if (isTaken || !isLawful(header, 'book')) return [finding];
  return [mended(context, finding, [headerChanged(withVisit(header, visit), header)])];
}

/** A visit that a header names and that is no more: it is booked again in the time that its day keeps, or the case waits for one again. */
function lost(
  { caseId, header }: KnownCase,
  appointmentType: string,
  appointmentId: string,
  context: CheckContext,
): Finding {
  const finding = { kind: 'visit-lost' as const, caseId, ids: [appointmentId] };
  const kept = context.keptTimes.get(appointmentId);
  const taken = kept && slotOfKept(context.directory, kept, appointmentType);
  if (taken) {
    const appointment = newAppointment({ appointmentId, caseId, ...taken }, context.now);
    return mended(context, finding, [{ kind: 'appointment-created', appointment }]);
  }
  const start = header.visitStarts?.[appointmentType] ?? 0;
  const waiting = withoutVisit(header, { appointmentId, slot: { appointmentType, start } });
  return { ...mended(context, finding, [headerChanged({ ...waiting, needsHumanReview: true }, header)]), calls: true };
}

function ended(records: KnownCase, visit: Appointment, context: CheckContext): Finding {
  const { caseId, header } = records;
  const next =
    visit.status === 'completed'
      ? withVisitCompleted(header, visit, context.now)
      : { ...withoutVisit(header, visit), needsHumanReview: true };
  return mended(context, { kind: 'visit-ended', caseId, ids: [visit.appointmentId] }, [headerChanged(next, header)]);
}

/** Each visit that a header names is there, and open. */
function namedFindings(records: KnownCase, context: CheckContext): Finding[] {
  return Object.entries(records.header.openVisits).flatMap(([type, appointmentId]): Finding[] => {
    const visit = records.visits.find((each) => each.appointmentId === appointmentId);
    if (!visit) return [lost(records, type, appointmentId, context)];
    return isOpenVisit(visit.status) ? [] : [ended(records, visit, context)];
  });
}

function entryFindings({ caseId, entries }: CaseRecords, visit: Appointment, context: CheckContext): Finding[] {
  const { appointmentId, status } = visit;
  const actions: readonly string[] = saidBy[status];
  if (entries.some(({ action, detail }) => detail?.appointmentId === appointmentId && actions.includes(action)))
    return [];
  const entry = { ...auditEntry(context, mender, saidBy[status][0], caseId, { appointmentId }), at: visit.changedAt };
  return [mended(context, { kind: 'visit-without-entry', caseId, ids: [appointmentId] }, [{ kind: 'audit', entry }])];
}

/** A visit stands as the newest act on it left it. */
const behindHistory = ({ caseId, entries }: CaseRecords, { appointmentId, changedAt }: Appointment): Finding[] =>
  entries.some(
    ({ action, detail, at }) => detail?.appointmentId === appointmentId && changedBy.includes(action) && at > changedAt,
  )
    ? [{ kind: 'visit-behind-history', caseId, ids: [appointmentId] }]
    : [];

/** Days, visits, headers and history say the same of the visits of a case. */
export function visitFindings(records: CaseRecords, context: CheckContext): Finding[] {
  const { header, visits, caseId, unreadableVisits } = records;
  if (unreadableVisits.length > 0) return [{ kind: 'record-unreadable', caseId, ids: unreadableVisits }];
  if (!header) return [];
  const known = { ...records, header };
  const own = visits.filter((visit) => visit.caseId === caseId);
  const open = own.filter(({ status }) => isOpenVisit(status));
  return [
    ...namedFindings({ ...known, visits: own }, context),
    ...open.flatMap((visit) => headerFindings(known, visit, context)),
    ...open.flatMap((visit) => dayFindings(known, visit, context)),
    ...own.flatMap((visit) => entryFindings(records, visit, context)),
    ...own.flatMap((visit) => behindHistory(records, visit)),
  ];
}
