import type { Operation } from '../../../shared/http/core/operation.ts';
import { manageToken } from '../../../shared/links/case-links.ts';
import type { HoldDeps } from '../../../shared/workflows/booking/hold-slot.ts';
import { moveAppointment } from '../../../shared/workflows/booking/move-appointment.ts';
import type { Uses } from '../../compose.ts';
import type { visitRoutes } from './routes.ts';
import { visitAnswer } from './visit-answer.ts';

/** Moves a visit; the old time is kept unless the new one is won. The answer's manage token outlives the new time too. */
export const rescheduleAppointment =
  (
    deps: HoldDeps & Uses<'linkKeys' | 'publicUrl' | 'zone'>,
  ): Operation<(typeof visitRoutes)['rescheduleAppointment']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    const keys = await deps.linkKeys();
    const directory = await deps.directory.directory();
    const command = { appointmentId: path.id ?? '', slotId: body.slotId, caller, now, ifMatch };
    return moveAppointment(
      deps,
      command,
      reply((appointment) =>
        visitAnswer(
          { ...deps, forStaff: caller.kind === 'staff' },
          directory,
          appointment,
          manageToken(keys, appointment),
        ),
      ),
    );
  };
