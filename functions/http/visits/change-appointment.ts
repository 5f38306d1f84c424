import { appointmentView } from '../../../shared/contract/views/appointment-view.ts';
import type { Appointment } from '../../../shared/domain/scheduling/appointment.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { OperationAnswer, OperationRequest } from '../../../shared/http/exchange.ts';
import { changeVisit } from '../../../shared/workflows/booking/change-visit.ts';
import type { VisitDeps } from './visit-deps.ts';

/** Answers with an appointment's new state. */
export async function changedAnswer({ directory, publicUrl }: Pick<VisitDeps, 'directory' | 'publicUrl'>) {
  const { clinics } = await directory.directory();
  return (appointment: Appointment): OperationAnswer => ({
    status: 200,
    headers: etag(appointment),
    body: appointmentView(appointment, { clinics, publicUrl }),
  });
}

interface ChangeRequest extends Pick<OperationRequest, 'path' | 'caller' | 'now' | 'ifMatch' | 'remember'> {
  body: { reason?: string | undefined };
}

const change =
  (kind: 'confirm' | 'cancel') =>
  (deps: VisitDeps) =>
  async ({ path, body, caller, now, ifMatch, remember }: ChangeRequest): Promise<OperationAnswer> => {
    const answer = await changedAnswer(deps);
    const command = { appointmentId: path.id ?? '', caller, now, ifMatch, reason: body.reason };
    return answer(await changeVisit(deps, kind, command, (appointment) => remember(answer(appointment))));
  };

/** The patient will come. Repeating it changes nothing. */
export const confirmAppointment = change('confirm');

/** Cancels; the time is free at once. */
export const cancelAppointment = change('cancel');
