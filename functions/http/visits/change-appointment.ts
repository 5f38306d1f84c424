import type { VisitReasonCode } from '../../../shared/domain/booking/appointment.ts';
import type { OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { type ChangeDeps, changeVisit, type SimpleChange } from '../../../shared/workflows/booking/change-visit.ts';
import type { Uses } from '../../compose.ts';
import { visitAnswer } from './visit-answer.ts';

interface ChangeRequest extends Pick<OperationRequest, 'path' | 'caller' | 'now' | 'ifMatch' | 'reply'> {
  body: { reason?: string | undefined; reasonCode?: VisitReasonCode | undefined };
}

const change =
  (kind: SimpleChange) =>
  (deps: ChangeDeps & Uses<'publicUrl' | 'zone'>) =>
  async ({ path, body, caller, now, ifMatch, reply }: ChangeRequest): Promise<OperationAnswer> => {
    const directory = await deps.directory.directory();
    const command = { appointmentId: path.id ?? '', caller, now, ifMatch, ...body };
    return changeVisit(
      deps,
      kind,
      command,
      reply((appointment) => visitAnswer({ ...deps, forStaff: caller.kind === 'staff' }, directory, appointment)),
    );
  };

/** The patient will come. Repeating it changes nothing. */
export const confirmAppointment = change('confirm');

/** Cancels; the time is free at once. */
export const cancelAppointment = change('cancel');

/** The person is here. */
export const checkInAppointment = change('check-in');

/** The visit took place: a scheduled case has been seen. */
export const completeAppointment = change('complete');

/** The person did not come: the case gets its status from before the visit back. */
export const missAppointment = change('no-show');
