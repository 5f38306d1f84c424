import type { Temporal } from 'temporal-polyfill';
import { slotViews } from '../../../shared/contract/views/slot-view.ts';
import type { AppointmentAnswer } from '../../../shared/contract/visit-answers.ts';
import type { Appointment, VisitReasonCode } from '../../../shared/domain/booking/appointment.ts';
import type { OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { type ChangeDeps, changeVisit, type SimpleChange } from '../../../shared/workflows/booking/change-visit.ts';
import { nextTimes } from '../../../shared/workflows/booking/next-times.ts';
import type { Uses } from '../../compose.ts';
import { visitAnswer } from './visit-answer.ts';

interface ChangeRequest extends Pick<OperationRequest, 'path' | 'caller' | 'now' | 'ifMatch' | 'reply'> {
  body: { reason?: string | undefined; reasonCode?: VisitReasonCode | undefined };
}

type ChangingDeps = ChangeDeps & Uses<'publicUrl' | 'zone'>;

/** @param presented gets the visit as it is answered; never where a repeated Idempotency-Key is answered as before */
async function changed(
  deps: ChangingDeps,
  kind: SimpleChange,
  { path, body, caller, now, ifMatch, reply }: ChangeRequest,
  presented?: (visit: Appointment) => void,
): Promise<OperationAnswer> {
  const directory = await deps.directory.directory();
  const command = { appointmentId: path.id ?? '', caller, now, ifMatch, ...body };
  const present = (appointment: Appointment) => {
    presented?.(appointment);
    return visitAnswer({ ...deps, forStaff: caller.kind === 'staff' }, directory, appointment);
  };
  return changeVisit(deps, kind, command, reply(present));
}

const change =
  (kind: SimpleChange) =>
  (deps: ChangingDeps) =>
  (request: ChangeRequest): Promise<OperationAnswer> =>
    changed(deps, kind, request);

/** The patient will come. Repeating it changes nothing. */
export const confirmAppointment = change('confirm');

/** Cancels; the time is free at once. */
export const cancelAppointment = change('cancel');

/** The person is here. */
export const checkInAppointment = change('check-in');

/** The visit took place: a scheduled case has been seen. */
export const completeAppointment = change('complete');

/** What staff could give next. Failing to look leaves it out: the visit is marked all the same. */
async function nextTimesOf(deps: ChangingDeps, missed: Appointment, now: Temporal.Instant) {
  const { clinics } = await deps.directory.directory();
  const times = await nextTimes(deps, missed, now).catch(() => undefined);
  return times && { nextTimes: slotViews(times, clinics, deps.zone) };
}

/**
 * The person did not come: the case gets its status from before the visit back. The next free times are looked up after that is saved,
 * so a repeated Idempotency-Key is answered without them.
 */
export const missAppointment =
  (deps: ChangingDeps) =>
  async (request: ChangeRequest): Promise<OperationAnswer> => {
    const visits: Appointment[] = [];
    const answer = await changed(deps, 'no-show', request, (visit) => visits.push(visit));
    const missed = visits.at(-1);
    if (!missed) return answer;
    return {
      ...answer,
      body: { ...(answer.body as AppointmentAnswer), ...(await nextTimesOf(deps, missed, request.now)) },
    };
  };
