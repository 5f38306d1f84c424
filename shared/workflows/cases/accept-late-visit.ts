import type { Appointment } from '../../domain/booking/appointment.ts';
import { isOpenVisit } from '../../domain/booking/appointment-changes.ts';
import { acceptLate } from '../../domain/cases/accept-late.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import { type ActOf, actsOf, writerOf } from '../../domain/cases/case-act.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { isAcceptedLate } from '../../domain/cases/late-for-deadline.ts';
import { requireVersion } from '../../domain/cases/transitions.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import { actorOf } from '../../domain/core/party.ts';
import type { VisitCommand } from '../booking/change-visit.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import { ownAppointment } from '../booking/taken-times.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, type Reply, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { timelinessChanges } from '../reports/note-timeliness.ts';
import type { ActReader } from './act-ports.ts';
import { withVisitStarts } from './visit-starts.ts';

export interface AcceptLateDeps extends UnitOfWorkDeps {
  schedule: Pick<ScheduleReader, 'appointment' | 'appointments' | 'facts'>;
  ids: IdSource;
  acts: Pick<ActReader, 'ofCase'>;
}

/** `reason`: free text, and so clinical. */
type AcceptLateCommand = VisitCommand & { reason: string };

/** Whether this visit was accepted before, at this time and for the deadline that stands, in the same words. */
async function isSaidAgain({ acts }: AcceptLateDeps, header: CaseHeader, visit: Appointment, reason: string) {
  if (!isOpenVisit(visit.status) || !isAcceptedLate(header, visit.slot.start)) return false;
  const said = actsOf((await acts.ofCase(header.caseId)).acts, 'late-visit-accepted');
  return said.findLast(({ appointmentId }) => appointmentId === visit.appointmentId)?.reason === reason;
}

async function attemptAccept(
  deps: AcceptLateDeps,
  { appointmentId, caller, now, ifMatch, reason }: AcceptLateCommand,
): Promise<Attempt<Appointment>> {
  const { appointment, header: read } = await ownAppointment(deps.schedule, caller, appointmentId);
  requireVersion(appointment, ifMatch);
  const [before = read] = await withVisitStarts(deps, [read]);
  if (await isSaidAgain(deps, before, appointment, reason)) return { outcome: appointment, changes: [] };
  const header = acceptLate(before, appointment, now);
  const { caseId } = header;
  const said = { ...writerOf(caller), actId: deps.ids.next('act'), caseId, at: stored(now) };
  const act: ActOf<'late-visit-accepted'> = { ...said, kind: 'late-visit-accepted', appointmentId, reason };
  const stamp = { ids: deps.ids, now };
  const changes: Change[] = [
    { kind: 'case-changed', header, from: read.version },
    { kind: 'act-added', act },
    { kind: 'audit', entry: auditEntry(stamp, actorOf(caller), 'late-visit-accepted', caseId, { appointmentId }) },
  ];
  return { outcome: appointment, changes: [...changes, ...timelinessChanges(read, header, changes, now)] };
}

/**
 * A clinician accepts, with a reason, that a visit comes after the deadline of its case: the case is flagged no more, and nobody is
 * told of it again, until the visit is moved or the deadline is another. The same in the same words changes nothing.
 * @throws Refusal `not-found`, `stale-version` where the visit has changed, `unlawful-change` where there is nothing to accept,
 * `retries-exhausted`
 */
export const acceptLateVisit = <Answer>(
  deps: AcceptLateDeps,
  command: AcceptLateCommand,
  reply: Reply<Appointment, Answer>,
): Promise<Answer> => transact(deps, reply, 'accept this visit', () => attemptAccept(deps, command));
