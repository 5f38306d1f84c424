import type { Temporal } from 'temporal-polyfill';
import type { Appointment, VisitReasonCode } from '../../domain/booking/appointment.ts';
import { type AppointmentChange, changeAppointment, checkByLink } from '../../domain/booking/appointment-changes.ts';
import { cancellationOf, requireOwnReason } from '../../domain/booking/cancelling.ts';
import { cancelVisit } from '../../domain/booking/day-changes.ts';
import { cutOffHoursOf } from '../../domain/booking/terms.ts';
import type { AuditAction } from '../../domain/cases/audit-entry.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { withVisitMissed } from '../../domain/cases/missed-visit.ts';
import { requireVersion } from '../../domain/cases/transitions.ts';
import { withoutVisit, withVisitCheckedIn, withVisitCompleted } from '../../domain/cases/visit-transitions.ts';
import type { NamedVersions } from '../../domain/core/named-versions.ts';
import { actorOf, type Caller } from '../../domain/core/party.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { caseChangedEvent, type Stamp, visitChangedEvent } from '../../domain/messages/event-makers.ts';
import type { VisitNews } from '../../domain/messages/news.ts';
import { noShowTakenBackEvent } from '../../domain/messages/no-show-taken-back.ts';
import type { ClockRules } from '../../domain/triage/ruleset.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, type Reply, transact } from '../core/unit-of-work.ts';
import { attendanceChanges } from '../reports/note-attendance.ts';
import { timelinessChanges } from '../reports/note-timeliness.ts';
import type { BookingDeps } from './ports.ts';
import { seenAfterAll, type VisitInDays } from './seen-after-all.ts';
import { type OwnAppointment, ownAppointment, takenDay } from './taken-times.ts';

export interface ChangeDeps extends BookingDeps {
  /** The rules by which clocks run. */
  ruleset: ClockRules;
}

export interface VisitCommand {
  appointmentId: string;
  caller: Caller;
  now: Temporal.Instant;
  /** The version of the appointment that the caller saw, where it said so. */
  ifMatch?: NamedVersions | undefined;
}

/** `reason`: why it is cancelled, in the caller's words; `reasonCode`: why it is cancelled or was missed, by kind. */
type ChangeCommand = VisitCommand & { reason?: string | undefined; reasonCode?: VisitReasonCode | undefined };

interface Kind {
  /** What is done, to go behind "We could not". */
  doing: string;
  audited: AuditAction;
  /** What people are news; what happens at the front desk is news to nobody. */
  news?: VisitNews;
  /** What the case becomes; absent = it stays as it is. */
  ofCase?: (header: CaseHeader, visit: Appointment, now: Temporal.Instant, ruleset: ClockRules) => CaseHeader;
  /** The time is free again, unless it has begun: the day sheet keeps what was to be. */
  frees?: true;
}

export type SimpleChange = Exclude<AppointmentChange, 'reschedule'>;

const kinds: Record<SimpleChange, Kind> = {
  confirm: { doing: 'confirm this visit', audited: 'visit-confirmed', news: 'confirmed' },
  cancel: {
    doing: 'cancel this visit',
    audited: 'visit-cancelled',
    news: 'cancelled',
    ofCase: withoutVisit,
    frees: true,
  },
  'check-in': { doing: 'check this person in', audited: 'visit-checked-in', ofCase: withVisitCheckedIn },
  complete: { doing: 'complete this visit', audited: 'visit-completed', ofCase: withVisitCompleted, frees: true },
  'no-show': {
    doing: 'mark this visit as missed',
    audited: 'visit-missed',
    news: 'missed',
    ofCase: withVisitMissed,
    frees: true,
  },
};

async function freed(deps: BookingDeps, visit: Appointment, now: Temporal.Instant): Promise<Change[]> {
  if (visit.slot.start * 60_000 <= now.epochMilliseconds) return [];
  const directory = await deps.directory.directory();
  const day = await takenDay(deps.schedule, directory, visit, visit.appointmentId);
  return day ? [{ kind: 'day-changed', day: cancelVisit(day, visit.appointmentId, now), from: day.version }] : [];
}

/** The visit as it becomes. @throws Refusal `call-us`, `unlawful-change`, `invalid-input` */
function changed(
  deps: BookingDeps,
  { appointmentTypes }: Directory,
  change: SimpleChange,
  visit: Appointment,
  command: ChangeCommand,
): Appointment {
  const { caller, now, reason, reasonCode } = command;
  const cutOffHours = cutOffHoursOf(appointmentTypes, visit.slot.appointmentType, deps.settings);
  requireOwnReason(caller, reasonCode);
  if (caller.kind !== 'staff' && (change === 'confirm' || change === 'cancel'))
    checkByLink(visit, change, { now, cutOffHours, phone: deps.phone });
  const next = changeAppointment(visit, change, now);
  return next === visit
    ? visit
    : {
        ...next,
        ...(reason && { cancelReason: reason }),
        ...(reasonCode && { reasonCode }),
        ...(change === 'cancel' && cancellationOf(visit, command, cutOffHours)),
      };
}

/** The same with what is written of days besides. @throws Refusal as `changed`, or as `seenAfterAll` */
async function changedInDays(
  deps: BookingDeps,
  change: SimpleChange,
  own: OwnAppointment,
  command: ChangeCommand,
): Promise<VisitInDays> {
  const { appointment } = own;
  const { now } = command;
  const directory = await deps.directory.directory();
  if (change === 'check-in' && appointment.status === 'no-show') return seenAfterAll(deps, directory, own, now);
  const visit = changed(deps, directory, change, appointment, command);
  return { visit, days: kinds[change].frees ? await freed(deps, appointment, now) : [] };
}

/** What people are told of a change; before it the visit was as in `before`. */
function told(
  change: SimpleChange,
  { before, visit, header }: { before: Appointment; visit: Appointment; header: CaseHeader },
  stamp: Stamp,
): Change[] {
  const { news } = kinds[change];
  if (before.status === 'no-show') return [{ kind: 'event', event: noShowTakenBackEvent(stamp, header, visit) }];
  return news ? [{ kind: 'event', event: visitChangedEvent(stamp, header, visit, news) }] : [];
}

async function attemptChange(
  deps: ChangeDeps,
  change: SimpleChange,
  command: ChangeCommand,
): Promise<Attempt<Appointment>> {
  const { appointmentId, caller, now, ifMatch } = command;
  const own = await ownAppointment(deps.schedule, caller, appointmentId);
  const { appointment, header } = own;
  requireVersion(appointment, ifMatch);
  const { visit: next, days } = await changedInDays(deps, change, own, command);
  if (next === appointment) return { outcome: appointment, changes: [] };
  const { audited, ofCase } = kinds[change];
  const action = next.status === 'booked' ? 'visit-booked' : audited;
  const stamp = { ids: deps.ids, now };
  const { caseId } = appointment;
  const changedCase = ofCase?.(header, appointment, now, deps.ruleset) ?? header;
  const changes: Change[] = [
    { kind: 'appointment-changed', appointment: next, from: appointment.version },
    ...attendanceChanges(appointment, next),
    ...days,
    ...(changedCase === header ? [] : [{ kind: 'case-changed' as const, header: changedCase, from: header.version }]),
    ...told(change, { before: appointment, visit: next, header: changedCase }, stamp),
    ...(changedCase.status === 'seen' && header.status !== 'seen'
      ? [{ kind: 'event' as const, event: caseChangedEvent(stamp, changedCase, 'seen') }]
      : []),
    { kind: 'audit', entry: auditEntry(stamp, actorOf(caller), action, caseId, { appointmentId }) },
  ];
  return { outcome: next, changes: [...changes, ...timelinessChanges(header, changedCase, changes, now)] };
}

/**
 * Confirms, cancels, checks in, completes or misses a visit; the case follows it in the same transaction. A cancelled time is
 * free at once. Confirming twice changes nothing. Who was marked as a no-show can still be checked in while
 * the time lasts and is theirs or free; that is told as a booking, but to the patient. Who may check in, complete and miss the route says.
 * @throws Refusal `not-found`, `stale-version`, `call-us`, `unlawful-change`, `invalid-input`, `retries-exhausted`
 */
export const changeVisit = <Answer>(
  deps: ChangeDeps,
  change: SimpleChange,
  command: ChangeCommand,
  reply: Reply<Appointment, Answer>,
): Promise<Answer> => transact(deps, reply, kinds[change].doing, () => attemptChange(deps, change, command));
