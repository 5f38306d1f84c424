import type { Operation } from '../../../shared/http/core/operation.ts';
import { ownAppointment } from '../../../shared/workflows/booking/taken-times.ts';
import type { Uses } from '../../compose.ts';
import type { visitRoutes } from './routes.ts';
import { visitAnswer, visitShown } from './visit-answer.ts';

/** One appointment, for its bearer, its case's owner or staff; others get 404. */
export const getAppointment =
  (
    deps: Uses<'directory' | 'publicUrl' | 'schedule' | 'views' | 'zone'>,
  ): Operation<(typeof visitRoutes)['getAppointment']> =>
  async (request) => {
    const { appointment } = await ownAppointment(deps.schedule, request.caller, request.path.id ?? '');
    await deps.views.saw(request, visitShown(appointment));
    const directory = await deps.directory.directory();
    return visitAnswer({ ...deps, forStaff: request.caller.kind === 'staff' }, directory, appointment);
  };
