import type { Operation } from '../../../shared/http/exchange.ts';
import { moveAppointment } from '../../../shared/workflows/booking/move-appointment.ts';
import { changedAnswer } from './change-appointment.ts';
import type { visitRoutes } from './routes.ts';
import { showingAlternatives, type VisitDeps } from './visit-deps.ts';

/** Moves a visit; the old time is kept unless the new one is won. */
export const rescheduleAppointment =
  (deps: VisitDeps): Operation<(typeof visitRoutes)['rescheduleAppointment']> =>
  async ({ path, body, caller, now, ifMatch, remember }) => {
    const answer = await changedAnswer(deps);
    const command = { appointmentId: path.id ?? '', slotId: body.slotId, caller, now, ifMatch };
    const moved = moveAppointment(deps, command, (appointment) => remember(answer(appointment)));
    return answer(await showingAlternatives(deps, moved));
  };
